#include "kiosk/printer_place.hpp"

#include "kiosk/cups_printer.hpp"
#include "kiosk/escpos_printer.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace giliran::kiosk {

namespace {

/// Where network printers listen for raw bytes.
constexpr const char* raw_port = "9100";
constexpr std::size_t port_digits_max = 5;
constexpr int port_max = 65'535;

[[noreturn]] void refuse(const std::string& text, const std::string& why) {
    throw std::runtime_error("--printer " + text + ": " + why
                             + ". Give folder:DIR, tcp:HOST[:PORT], device:PATH or cups:NAME.");
}

bool is_port(const std::string& text) {
    const bool digits = !text.empty() && text.size() <= port_digits_max
                        && text.find_first_not_of("0123456789") == std::string::npos;
    return digits && std::stoi(text) >= 1 && std::stoi(text) <= port_max;
}

NetworkPlace network_place(const std::string& whole, const std::string& text) {
    const bool bracketed = text.starts_with('[');
    const std::size_t end = bracketed ? text.find(']') : text.find(':');
    NetworkPlace place{text.substr(bracketed ? 1 : 0, end - (bracketed ? 1 : 0)), raw_port};
    const std::size_t after = bracketed && end != std::string::npos ? end + 1 : end;
    if (after < text.size()) {
        place.port = text[after] == ':' ? text.substr(after + 1) : "";
    }
    const bool odd = std::any_of(place.host.begin(), place.host.end(), [](char letter) {
        return static_cast<unsigned char>(letter) <= ' ' || letter == '/' || letter == ']';
    });
    if (place.host.empty() || odd || (bracketed && end == std::string::npos)) {
        refuse(whole, "no name or address of a printer");
    }
    if (!is_port(place.port)) {
        refuse(whole, "the port is a number from 1 to 65535");
    }
    return place;
}

/// As CUPS allows names; a leading dash would be an option of the program that prints.
CupsPlace cups_place(const std::string& whole, const std::string& name) {
    const bool odd = std::any_of(name.begin(), name.end(), [](char letter) {
        return static_cast<unsigned char>(letter) <= ' ' || letter == '/' || letter == '#';
    });
    if (name.empty() || name.starts_with('-') || odd) {
        refuse(whole, "no name of a CUPS printer");
    }
    return {name};
}

template<class... F>
struct Cases : F... {
    using F::operator()...;
};
template<class... F>
Cases(F...) -> Cases<F...>;

} // namespace

PrinterPlace read_printer_place(const std::string& text) {
    const std::size_t colon = text.find(':');
    const std::string kind = text.substr(0, colon);
    const std::string rest = colon == std::string::npos ? "" : text.substr(colon + 1);
    if (kind == "tcp") {
        return network_place(text, rest);
    }
    if (kind == "cups") {
        return cups_place(text, rest);
    }
    if (kind != "folder" && kind != "device") {
        refuse(text, "an unknown way to print");
    }
    if (rest.empty()) {
        refuse(text, "no path is given");
    }
    return kind == "folder" ? PrinterPlace{FolderPlace{rest}} : PrinterPlace{DevicePlace{rest}};
}

Paper read_paper(const std::string& text) {
    if (text != "58" && text != "80") {
        throw std::runtime_error("--paper " + text + ": paper is 58 or 80 mm wide.");
    }
    return text == "58" ? Paper::mm58 : Paper::mm80;
}

std::unique_ptr<Printer> printer_at(const PrinterPlace& place, const SlipMaker& slips) {
    using Made = std::unique_ptr<Printer>;
    const Patience patience;
    const auto spoken_to = [&](EscposPrinter::OpenLine open) -> Made {
        return std::make_unique<EscposPrinter>(std::move(open), slips, patience);
    };
    return std::visit(Cases{[&](const FolderPlace& at) -> Made {
                                return std::make_unique<FilePrinter>(at.path, slips);
                            },
                            [&](const NetworkPlace& at) {
                                return spoken_to([at, patience] {
                                    return PrinterLine::over_network(at.host, at.port, patience);
                                });
                            },
                            [&](const DevicePlace& at) {
                                return spoken_to([at, patience] {
                                    return PrinterLine::through_device(at.path, patience);
                                });
                            },
                            [&](const CupsPlace& at) -> Made {
                                return std::make_unique<CupsPrinter>(at.name, slips);
                            }},
                      place);
}

} // namespace giliran::kiosk
