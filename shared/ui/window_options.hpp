#pragma once
// The options of every program with a window: --assets, --size, --position and --fullscreen, and
// --help with the reading of all of them. Used by the mains of kiosk and wall.

#include "shared/ui/window.hpp"

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>

#include <optional>

namespace giliran::ui {

void add_window_options(boost::program_options::options_description& known,
                        const std::string& size_usual);
/// A window titled "Giliran"; a size that was given is kept. Throws std::runtime_error for a size
/// or a position that is none.
WindowStyle window_style_of(const boost::program_options::variables_map& given, Side side);

/// What was given; nothing if only help was wanted, which has then been said. Throws
/// std::exception with the option's name when it is unknown or missing.
std::optional<boost::program_options::variables_map>
read_options(int count, const char* const* words,
             boost::program_options::options_description known);

} // namespace giliran::ui
