#include "shared/link/address_options.hpp"

#include <boost/program_options/value_semantic.hpp>

#include <fstream>
#include <stdexcept>

namespace giliran::link {

namespace options = boost::program_options;

namespace {

std::string first_line_of(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    if (!std::getline(file, line) || line.empty())
        throw std::runtime_error("the key file " + path + " cannot be read or is empty");
    return line;
}

} // namespace

void add_address_options(options::options_description& known, const std::string& device_usual) {
    const auto text = [] { return options::value<std::string>(); };
    auto add = known.add_options();
    add("ask", text()->default_value("tcp://127.0.0.1:7301"), "where the server takes asks");
    add("feed", text()->default_value("tcp://127.0.0.1:7302"),
        "where the server publishes its board");
    add("device", text()->default_value(device_usual), "name of this device in the office file");
    add("key-file", text()->required(), "file with this device's key");
}

Address address_of(const options::variables_map& given) {
    const auto word = [&](const char* name) { return given[name].as<std::string>(); };
    return {word("ask"), word("feed"), word("device"), first_line_of(word("key-file"))};
}

} // namespace giliran::link
