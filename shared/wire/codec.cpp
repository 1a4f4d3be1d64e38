#include "shared/wire/codec.hpp"

#include "shared/wire/duplicates.hpp"
#include "shared/wire/json.hpp"

#include <array>

namespace giliran::wire {
namespace {

/// Deeper than any message of the grammar, shallow enough for any stack.
constexpr std::size_t depth_max = 12;

/// Most messages are far smaller: their tree then lives on the stack, costs no allocation and needs
/// no tidying up. A larger one goes on to the heap.
struct TreeMemory {
    std::array<unsigned char, 8192> first;
    json::monotonic_resource all{first.data(), first.size()};
};

json::value parsed(std::string_view text, TreeMemory& memory) {
    json::parse_options options;
    options.max_depth = depth_max;
    boost::system::error_code error;
    json::value value = json::parse(text, error, &memory.all, options);
    if (error)
        throw GrammarError("message: not JSON in UTF-8: " + error.message());
    if (const std::string twice = key_written_twice(text); !twice.empty())
        throw GrammarError("message: \"" + twice + "\" stands twice");
    return value;
}

template<class T>
std::string written(const T& value) {
    TreeMemory memory;
    return json::serialize(to_json(value, &memory.all));
}

template<class T>
T read(std::string_view text) {
    TreeMemory memory;
    T value{};
    from_json(parsed(text, memory), value, "");
    return value;
}

template<class Variant>
std::string_view kind(const Variant& value) {
    return std::visit(
        [](const auto& member) { return type_name<std::remove_cvref_t<decltype(member)>>; }, value);
}

} // namespace

std::string encode(const Ask& ask) {
    return written(ask);
}
std::string encode(const Answer& answer) {
    return written(answer);
}
std::string encode(const AnswerBody& body) {
    return written(body);
}
std::string encode(const Published& published) {
    return written(published);
}
std::string encode(const Fact& fact) {
    return written(fact);
}
std::string encode(const Board& board) {
    return written(board);
}

Ask decode_ask(std::string_view text) {
    TreeMemory memory;
    const json::value value = parsed(text, memory);
    // The version comes first: of another version nothing else can be said to be wrong.
    const json::object* object = value.if_object();
    const json::value* version = object ? object->if_contains("version") : nullptr;
    if (version && *version != json::value(version_spoken))
        throw GrammarError("message: this server speaks version " + std::to_string(version_spoken),
                           TroubleKind::wrong_version);
    Ask ask;
    from_json(value, ask, "");
    if (ask.request.hex.empty())
        throw GrammarError("request: is empty");
    return ask;
}
Answer decode_answer(std::string_view text) {
    return read<Answer>(text);
}
Published decode_published(std::string_view text) {
    return read<Published>(text);
}
Fact decode_fact(std::string_view text) {
    return read<Fact>(text);
}
Body decode_body(std::string_view text) {
    return read<Body>(text);
}

RequestId request_of(std::string_view text) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    const json::object* object = error ? nullptr : value.if_object();
    const json::value* request = object ? object->if_contains("request") : nullptr;
    RequestId id;
    try {
        if (request)
            from_json(*request, id, "request");
    } catch (const GrammarError&) {
        id.hex.clear();
    }
    return id;
}

std::optional<Command> command_of(const Body& body) {
    return std::visit(
        [](const auto& member) -> std::optional<Command> {
            if constexpr (std::is_constructible_v<Command, decltype(member)>)
                return Command{member};
            else
                return std::nullopt;
        },
        body);
}

std::string_view kind_of(const Fact& fact) {
    return kind(fact);
}
std::string_view kind_of(const Body& body) {
    return kind(body);
}
std::string_view name_of(Refusal refusal) {
    return describe::enum_to_string(refusal, "unknown");
}
std::string_view name_of(TroubleKind trouble) {
    return describe::enum_to_string(trouble, "unknown");
}
std::string_view name_of(Layout layout) {
    return describe::enum_to_string(layout, "unknown");
}
std::string_view name_of(RatingReason reason) {
    return describe::enum_to_string(reason, "unknown");
}
std::string_view name_of(Element element) {
    return describe::enum_to_string(element, "unknown");
}
std::string_view name_of(Sex sex) {
    return describe::enum_to_string(sex, "unknown");
}
std::string_view name_of(Education education) {
    return describe::enum_to_string(education, "unknown");
}
std::string_view name_of(Occupation occupation) {
    return describe::enum_to_string(occupation, "unknown");
}

} // namespace giliran::wire
