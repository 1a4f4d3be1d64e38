#pragma once
// How a described value becomes JSON and back: strictly. A missing, unknown or ill-typed field, an
// unknown name or a number out of range is an error that says where; nothing is guessed. Only
// codec.cpp and its kin include this; everyone else uses codec.hpp.

#include "shared/wire/codec.hpp"

#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <type_traits>

namespace giliran::wire {

namespace json = boost::json;
namespace describe = boost::describe;
namespace mp11 = boost::mp11;

/// `memory` holds the whole tree; the heap unless the caller has better.
template<class T>
json::value to_json(const T& value, const json::storage_ptr& memory = {});
template<class T>
void from_json(const json::value& from, T& value, const std::string& where);

template<class T>
struct Shape {
    static constexpr bool is_variant = false, is_vector = false, is_optional = false,
                          is_array = false, is_id = false;
};
template<class... T>
struct Shape<std::variant<T...>> : Shape<void> {
    static constexpr bool is_variant = true;
};
template<class T>
struct Shape<std::vector<T>> : Shape<void> {
    static constexpr bool is_vector = true;
};
template<class T>
struct Shape<std::optional<T>> : Shape<void> {
    static constexpr bool is_optional = true;
};
template<class T, std::size_t n>
struct Shape<std::array<T, n>> : Shape<void> {
    static constexpr bool is_array = true;
};
template<class Tag, class Value>
struct Shape<Id<Tag, Value>> : Shape<void> {
    static constexpr bool is_id = true;
};

[[noreturn]] inline void fail(const std::string& where, const std::string& why) {
    throw GrammarError((where.empty() ? std::string("message") : where) + ": " + why);
}

template<class T, class Act>
void for_each_member(Act act) {
    mp11::mp_for_each<describe::describe_members<T, describe::mod_public>>(act);
}

template<class T>
json::object object_of(const T& value, const json::storage_ptr& memory) {
    constexpr std::size_t type_field = 1;
    using Members = describe::describe_members<T, describe::mod_public>;
    json::object object(mp11::mp_size<Members>::value + type_field, memory);
    for_each_member<T>([&](auto member) {
        const auto& field = value.*member.pointer;
        if constexpr (Shape<std::remove_cvref_t<decltype(field)>>::is_optional) {
            if (!field)
                return; // an absent value is an absent field
        }
        object.emplace(member.name, to_json(field, memory));
    });
    return object;
}

template<class T>
void read_object(const json::value& from, T& value, const std::string& where, std::size_t extra) {
    const json::object* object = from.if_object();
    if (!object)
        fail(where, "an object is expected");
    std::size_t read = extra;
    for_each_member<T>([&](auto member) {
        auto& field = value.*member.pointer;
        const std::string here = where.empty() ? member.name : where + '.' + member.name;
        const json::value* found = object->if_contains(member.name);
        if (found) {
            ++read;
            from_json(*found, field, here);
        } else if constexpr (!Shape<std::remove_cvref_t<decltype(field)>>::is_optional) {
            if (!added_later<T>(member.name))
                fail(here, "is missing");
        }
    });
    if (read != object->size())
        fail(where, "has a field that does not belong there");
}

template<class... T>
void read_variant(const json::value& from, std::variant<T...>& value, const std::string& where) {
    const json::object* object = from.if_object();
    const json::value* type = object ? object->if_contains("type") : nullptr;
    if (!type || !type->is_string())
        fail(where, "an object with a type is expected");
    const std::string_view name = type->get_string();
    bool known = false;
    mp11::mp_for_each<mp11::mp_list<std::type_identity<T>...>>([&](auto identity) {
        using Member = typename decltype(identity)::type;
        if (known || type_name<Member> != name)
            return;
        known = true;
        Member member{};
        read_object(from, member, where, 1);
        value = std::move(member);
    });
    if (!known)
        fail(where, "unknown type \"" + std::string(name) + "\"");
}

template<class T>
T read_whole(const json::value& from, const std::string& where) {
    if (const auto* small = from.if_int64(); small && std::in_range<T>(*small))
        return static_cast<T>(*small);
    if (const auto* large = from.if_uint64(); large && std::in_range<T>(*large))
        return static_cast<T>(*large);
    fail(where, "a whole number in range is expected");
}

inline std::string read_text(const json::value& from, const std::string& where) {
    const json::string* text = from.if_string();
    if (!text)
        fail(where, "a text is expected");
    return {text->data(), text->size()};
}

template<class T>
json::value to_json(const T& value, const json::storage_ptr& memory) {
    if constexpr (std::is_same_v<T, bool> || std::is_arithmetic_v<T>) {
        if constexpr (std::is_same_v<T, char>)
            return json::string(1, value, memory);
        else
            return value;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return json::string(value, memory);
    } else if constexpr (std::is_enum_v<T>) {
        return json::string(describe::enum_to_string(value, "unknown"), memory);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return value.ms;
    } else if constexpr (std::is_same_v<T, Day>) {
        return json::string(text_of(value), memory);
    } else if constexpr (std::is_same_v<T, RequestId>) {
        return json::string(value.hex, memory);
    } else if constexpr (Shape<T>::is_id) {
        return to_json(value.value, memory);
    } else if constexpr (Shape<T>::is_optional) {
        return value ? to_json(*value, memory) : json::value(nullptr);
    } else if constexpr (Shape<T>::is_vector || Shape<T>::is_array) {
        json::array array(memory);
        array.reserve(value.size());
        for (const auto& each : value)
            array.push_back(to_json(each, memory));
        return array;
    } else if constexpr (Shape<T>::is_variant) {
        return std::visit(
            [&](const auto& member) -> json::value {
                json::object object = object_of(member, memory);
                object.emplace("type", type_name<std::remove_cvref_t<decltype(member)>>);
                return object;
            },
            value);
    } else {
        return object_of(value, memory);
    }
}

template<class T>
void from_json(const json::value& from, T& value, const std::string& where) {
    if constexpr (std::is_same_v<T, bool>) {
        if (!from.is_bool())
            fail(where, "true or false is expected");
        value = from.get_bool();
    } else if constexpr (std::is_same_v<T, char>) {
        const std::string text = read_text(from, where);
        if (text.size() != 1)
            fail(where, "one letter is expected");
        value = text[0];
    } else if constexpr (std::is_same_v<T, double>) {
        if (!from.is_number())
            fail(where, "a number is expected");
        value = from.to_number<double>();
    } else if constexpr (std::is_integral_v<T>) {
        value = read_whole<T>(from, where);
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = read_text(from, where);
    } else if constexpr (std::is_enum_v<T>) {
        const std::string name = read_text(from, where);
        if (!describe::enum_from_string(name.c_str(), value))
            fail(where, "unknown name \"" + name + "\"");
    } else if constexpr (std::is_same_v<T, Instant>) {
        value.ms = read_whole<std::int64_t>(from, where);
    } else if constexpr (std::is_same_v<T, Day>) {
        if (!read_day(read_text(from, where), value))
            fail(where, "a date like 2026-11-24 is expected");
    } else if constexpr (std::is_same_v<T, RequestId>) {
        value.hex = read_text(from, where);
        // Empty only in the answer to a message whose id could not be read.
        if (!value.hex.empty()
            && (value.hex.size() != 32
                || value.hex.find_first_not_of("0123456789abcdef") != std::string::npos))
            fail(where, "32 hexadecimal digits are expected");
    } else if constexpr (Shape<T>::is_id) {
        from_json(from, value.value, where);
    } else if constexpr (Shape<T>::is_optional) {
        if (!from.is_null())
            from_json(from, value.emplace(), where);
    } else if constexpr (Shape<T>::is_vector || Shape<T>::is_array) {
        const json::array* array = from.if_array();
        if (!array)
            fail(where, "a list is expected");
        if constexpr (Shape<T>::is_vector)
            value.resize(array->size());
        if (value.size() != array->size())
            fail(where, "a list of " + std::to_string(value.size()) + " is expected");
        for (std::size_t i = 0; i < value.size(); ++i)
            from_json((*array)[i], value[i], where + '[' + std::to_string(i) + ']');
    } else if constexpr (Shape<T>::is_variant) {
        read_variant(from, value, where);
    } else {
        read_object(from, value, where, 0);
    }
}

} // namespace giliran::wire
