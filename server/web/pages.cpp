#include "server/web/pages.hpp"

#include <sodium.h>

#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace giliran::web {

namespace {

constexpr std::string_view html_type = "text/html; charset=utf-8";

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> content_types{{
    {".html", html_type},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".ttf", "font/ttf"},
    {".otf", "font/otf"},
    {".wav", "audio/wav"},
    {".ogg", "audio/ogg"},
    {".mp3", "audio/mpeg"},
}};

std::optional<std::string_view> content_type_of(const std::filesystem::path& path) {
    const auto extension = path.extension().string();
    for (const auto& [known, type] : content_types) {
        if (known == extension) {
            return type;
        }
    }
    return std::nullopt;
}

std::string etag_of(const std::string& bytes) {
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    std::array<char, hash.size() * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
    return '"' + std::string(hex.data()) + '"';
}

std::string read_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::filesystem::file_size(path), '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        throw std::runtime_error("cannot read " + path.string());
    }
    return bytes;
}

} // namespace

void StaticFiles::load(const std::filesystem::path& folder, const std::string& mount) {
    if (!std::filesystem::is_directory(folder)) {
        throw std::runtime_error("no folder of pages at " + folder.string());
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto type = content_type_of(entry.path());
        if (!type || entry.is_symlink() || !entry.is_regular_file()) {
            continue;
        }
        auto bytes = read_bytes(entry.path());
        auto etag = etag_of(bytes);
        const auto below = entry.path().lexically_relative(folder).generic_string();
        const auto address = (mount == "/" ? "" : mount) + '/' + below;
        files_[address] = std::make_shared<const File>(
            File{std::move(bytes), std::string(*type), std::move(etag)});
    }
}

void StaticFiles::page(const std::string& route, const std::string& file) {
    if (!files_.contains(file)) {
        throw std::runtime_error("no page " + file + " was loaded");
    }
    pages_[route] = file;
}

void StaticFiles::install(Routes& routes) const {
    for (const auto& [address, file] : files_) {
        if (file->content_type == html_type) {
            continue;
        }
        routes.add({Method::get, address, Role::anyone,
                    [kept = file](const Call& call, const Reply& reply) {
                        // A browser asks again each time, but gets the bytes only when they
                        // changed.
                        Response answer{200, kept->content_type, {}, {}};
                        answer.headers = {{"Cache-Control", "no-cache"}, {"ETag", kept->etag}};
                        if (call.request.header("if-none-match") == kept->etag) {
                            answer.status = 304;
                        } else {
                            answer.body = kept->bytes;
                        }
                        reply(std::move(answer));
                    }});
    }
    for (const auto& [route, address] : pages_) {
        routes.add({Method::get, route, Role::anyone,
                    [kept = files_.at(address)](const Call& /*call*/, const Reply& reply) {
                        reply(page_answer(kept->bytes));
                    }});
    }
}

} // namespace giliran::web
