#include "shared/setup/toml_reader.hpp"

#include "shared/setup/office_file.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <set>

namespace giliran {

struct Table::Node {
    std::shared_ptr<toml::table> owner; // keeps the whole tree alive
    const toml::table* table = nullptr;
    std::set<std::string, std::less<>> asked;

    const toml::node* find(const char* key) {
        asked.emplace(key);
        return table ? table->get(key) : nullptr;
    }
};

Table::Table(TomlFile& file, std::shared_ptr<Node> node) : file_(&file), node_(std::move(node)) {}

void Table::wrong(const char* key, const std::string& why) {
    file_->add(std::string(key) + " " + why, line_of(key));
}

std::uint32_t Table::line_of(const char* key) const {
    const toml::table* table = node_->table;
    const toml::node* found = table ? table->get(key) : nullptr;
    if (!found)
        found = table;
    return found ? found->source().begin.line : 0;
}

bool Table::has(const char* key) {
    return node_->find(key) != nullptr;
}

std::string Table::text(const char* key, const std::string& otherwise) {
    const toml::node* found = node_->find(key);
    if (!found)
        return otherwise;
    if (const auto value = found->value_exact<std::string>())
        return *value;
    wrong(key, "must be a text in quotation marks");
    return otherwise;
}

std::uint32_t Table::number(const char* key, std::uint32_t otherwise) {
    const toml::node* found = node_->find(key);
    if (!found)
        return otherwise;
    const auto value = found->value_exact<std::int64_t>();
    if (value && *value >= 0 && *value <= 1'000'000)
        return static_cast<std::uint32_t>(*value);
    wrong(key, "must be a whole number from 0 to 1000000");
    return otherwise;
}

bool Table::yes(const char* key, bool otherwise) {
    const toml::node* found = node_->find(key);
    if (!found)
        return otherwise;
    if (const auto value = found->value_exact<bool>())
        return *value;
    wrong(key, "must be true or false");
    return otherwise;
}

std::vector<std::string> Table::texts(const char* key) {
    const toml::node* found = node_->find(key);
    std::vector<std::string> all;
    if (!found)
        return all;
    if (const toml::array* array = found->as_array())
        for (const toml::node& each : *array)
            if (const auto value = each.value_exact<std::string>())
                all.push_back(*value);
    if (all.empty() || all.size() != found->as_array()->size())
        wrong(key, "must be a list of texts, like [\"a\", \"b\"]");
    return all;
}

std::vector<std::uint32_t> Table::numbers(const char* key) {
    const toml::node* found = node_->find(key);
    std::vector<std::uint32_t> all;
    if (!found)
        return all;
    if (const toml::array* array = found->as_array())
        for (const toml::node& each : *array)
            if (const auto value = each.value_exact<std::int64_t>(); value && *value >= 0)
                all.push_back(static_cast<std::uint32_t>(*value));
    if (all.empty() || all.size() != found->as_array()->size())
        wrong(key, "must be a list of whole numbers, like [1, 2]");
    return all;
}

Table Table::table(const char* key) {
    const toml::node* found = node_->find(key);
    auto node = std::make_shared<Node>();
    node->owner = node_->owner;
    node->table = found ? found->as_table() : nullptr;
    if (found && !node->table)
        wrong(key, "must be a table");
    return {*file_, node};
}

void Table::each(const char* key, const std::function<void(Table&)>& act) {
    const toml::node* found = node_->find(key);
    if (!found)
        return;
    const toml::array* array = found->as_array();
    if (!array || !array->is_homogeneous<toml::table>()) {
        wrong(key, std::string("must be written as [[") + key + "]]");
        return;
    }
    for (const toml::node& each : *array) {
        auto node = std::make_shared<Node>();
        node->owner = node_->owner;
        node->table = each.as_table();
        Table table{*file_, node};
        act(table);
    }
}

void Table::done() {
    if (!node_->table)
        return;
    for (const auto& [key, value] : *node_->table)
        if (!node_->asked.contains(std::string_view{key.str()}))
            file_->add("\"" + std::string(key.str()) + "\" is no setting of this place",
                       value.source().begin.line);
}

TomlFile::TomlFile(std::filesystem::path path)
    : path_(std::move(path)), root_(std::make_shared<Table::Node>()) {
    if (std::filesystem::is_directory(path_)) { // it opens, and reads as an empty file
        add("is a folder, not a file", 0);
        throw_if_wrong();
    }
    try {
        root_->owner = std::make_shared<toml::table>(toml::parse_file(path_.string()));
    } catch (const toml::parse_error& error) {
        add(std::string(error.description()), error.source().begin.line);
        throw_if_wrong();
    }
    root_->table = root_->owner.get();
}

TomlFile::TomlFile(const std::string& text, const std::string& name)
    : path_(name), root_(std::make_shared<Table::Node>()) {
    try {
        root_->owner = std::make_shared<toml::table>(toml::parse(text, name));
    } catch (const toml::parse_error& error) {
        add(std::string(error.description()), error.source().begin.line);
        throw_if_wrong();
    }
    root_->table = root_->owner.get();
}

TomlFile::~TomlFile() = default;

Table TomlFile::root() {
    return {*this, root_};
}

void TomlFile::add(const std::string& mistake, std::uint32_t line) {
    const std::string place = line == 0 ? "" : ":" + std::to_string(line);
    const std::string said = path_.string() + place + ": " + mistake;
    const auto [first, last] = mistakes_.equal_range(line);
    if (std::none_of(first, last, [&](const auto& each) { return each.second == said; }))
        mistakes_.emplace(line, said);
}

void TomlFile::throw_if_wrong() const {
    if (mistakes_.empty())
        return;
    std::string all;
    for (const auto& [line, mistake] : mistakes_)
        all += (all.empty() ? "" : "\n") + mistake;
    throw OfficeFileError(all);
}

} // namespace giliran
