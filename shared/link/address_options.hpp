#pragma once
// The options that say where a screen finds its server and who it is there: --ask, --feed, --device
// and --key-file. Used by the mains of kiosk and wall.

#include "shared/link/ask_link.hpp"

#include <boost/program_options/options_description.hpp>
#include <boost/program_options/variables_map.hpp>

namespace giliran::link {

void add_address_options(boost::program_options::options_description& known,
                         const std::string& device_usual);
/// Throws std::runtime_error when the key file cannot be read or is empty.
Address address_of(const boost::program_options::variables_map& given);

} // namespace giliran::link
