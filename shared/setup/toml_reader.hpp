#pragma once
// Reads TOML the strict way: asks for each key by name and type, remembers every mistake with its
// line, and finds keys that nobody asked for (a typing mistake is never silently ignored). Used
// only by office_file.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace giliran {

class TomlFile;

class Table {
  public:
    bool has(const char* key);
    std::string text(const char* key, const std::string& otherwise = "");
    std::uint32_t number(const char* key, std::uint32_t otherwise);
    bool yes(const char* key, bool otherwise);
    std::vector<std::string> texts(const char* key);
    std::vector<std::uint32_t> numbers(const char* key);
    Table table(const char* key); // an empty one if it is not there
    void each(const char* key, const std::function<void(Table&)>& act); // an array of tables
    void wrong(const char* key, const std::string& why);
    /// The key's line or, where it is missing, the table's; 0 if there is neither.
    std::uint32_t line_of(const char* key) const;
    void done(); // reports keys that were never asked for

  private:
    friend class TomlFile;
    struct Node;
    Table(TomlFile& file, std::shared_ptr<Node> node);
    TomlFile* file_;
    std::shared_ptr<Node> node_;
};

class TomlFile {
  public:
    /// Throws OfficeFileError if the file cannot be read or is no TOML at all.
    explicit TomlFile(std::filesystem::path path);
    /// The same of a text that came from elsewhere, under the name its mistakes are said with.
    TomlFile(const std::string& text, const std::string& name);
    ~TomlFile();
    Table root();
    void add(const std::string& mistake, std::uint32_t line);
    /// Throws OfficeFileError with every mistake, in the order of their lines.
    void throw_if_wrong() const;

  private:
    std::filesystem::path path_;
    std::shared_ptr<Table::Node> root_;
    std::multimap<std::uint32_t, std::string> mistakes_; // by line
};

} // namespace giliran
