// The one road: decide, write, apply, tell. Nothing is said that is not on disk, one ask is done
// once, and the record alone brings the office back.

#include "tests/server/dispatch.hpp"
#include "tests/server/store/faulty_disk.hpp"

#include <random>

using namespace giliran;
using namespace giliran::tests;

TEST_CASE("nothing is answered or told before it is on disk") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.tellings.clear();
    const std::uint64_t before = heart.on_disk();

    heart.give(1, press());
    heart.give(2, press());
    heart.give(3, press("paspor"));
    CHECK(heart.answers.empty());
    CHECK(heart.tellings.empty());
    CHECK(heart.on_disk() == before);

    heart.dispatcher.flush();
    REQUIRE(heart.answers.size() == 3);
    for (const HeardAnswer& answer : heart.answers)
        CHECK(answer.on_disk == before + 2);
    REQUIRE(heart.tellings.size() == 1);
    CHECK(heart.tellings[0].events.size() == 2);
    CHECK(heart.tellings[0].on_disk == before + 2);
}

TEST_CASE("commands of one batch share one commit, and each is decided on the office as the one "
          "before left it") {
    store::FaultyDisk disk;
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.tellings.clear();
    disk.fail_from(store::DiskAct::sync, 2, SQLITE_FULL); // a second commit would not come through

    heart.give(1, press());
    heart.give(2, press());
    heart.give(3, CallNext{{1}});
    heart.give(4, OpenCounter{{1}});
    heart.give(5, CallNext{{1}});
    heart.give(6, CallNext{{1}});
    heart.dispatcher.flush();

    CHECK_FALSE(disk.has_failed());
    REQUIRE(heart.answers.size() == 6);
    CHECK(heart.answers[0].ticket().number == 1);
    CHECK(heart.answers[1].ticket().number == 2);
    CHECK(heart.answers[1].ticket().ahead == 1);
    CHECK(heart.answers[2].name() == "counter_not_open");
    CHECK(heart.answers[3].name() == "done");
    CHECK(heart.answers[4].ticket().number == 1);
    CHECK(heart.answers[4].ticket().counter == CounterId{1});
    CHECK(heart.answers[5].name() == "counter_busy");
    REQUIRE(heart.tellings.size() == 1);
    CHECK(heart.tellings[0].events.size() == 4);
}

TEST_CASE("the answer to a press holds what the slip will say") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(press("kk"));
    const auto done = std::get<wire::Done>(heart.ask(press("kk", priority_lane)).body());
    CHECK(done.at == clock.at);
    CHECK(done.link == "http://office/t/" + done.ticket->code);
    CHECK(label_of(done.ticket->prefix, done.ticket->number) == "K002");
    CHECK(done.ticket->lane == priority_lane);
    CHECK(done.ticket->ahead == 0); // the credit puts it before the other
    CHECK_FALSE(done.ticket->counter);
}

TEST_CASE(
    "the code is told once, with the number: whoever serves the visit never learns it, nor how "
    "it was rated") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(OpenCounter{{1}});
    const wire::TicketView issued = heart.ask(press()).ticket();
    CHECK_FALSE(issued.code.empty());
    const auto at_the_counter = [&](const Command& command) {
        const auto done = std::get<wire::Done>(heart.ask(command).body());
        CHECK(done.ticket->id == issued.id);
        CHECK(done.ticket->code.empty());
        CHECK(done.ticket->score == 0);
        CHECK_FALSE(done.ticket->surveyed);
        CHECK(done.link.empty());
    };
    at_the_counter(CallNext{{1}});
    at_the_counter(CallAgain{{1}, issued.id});
    at_the_counter(StartService{{1}, issued.id});
    at_the_counter(FinishVisit{{1}, issued.id});
    heart.ask(RateVisit{issued.id, 2});
    heart.ask(AnswerSurvey{issued.id, {{{Element::waktu, 2}}}});
    at_the_counter(UndoPress{{1}});
    at_the_counter(FinishVisit{{1}, issued.id});
    CHECK(find_ticket(heart.office(), issued.id)->score == 2);
    CHECK(heart.dispatcher.view_of(*find_ticket(heart.office(), issued.id)).surveyed);
}

TEST_CASE("the same request gets the same answer to the byte, in its batch, later and after a "
          "restart") {
    const store::Scratch scratch;
    HandClock clock;
    std::string first;
    std::uint64_t kept = 0;
    {
        Heart heart{scratch.journal(), clock};
        heart.give(7, press());
        heart.give(7, press());
        heart.dispatcher.flush();
        first = heart.answers[0].text;
        CHECK(heart.answers[1].text == first);
        kept = heart.on_disk();
        clock.at = morning(5);
        CHECK(heart.ask(7, press()).text == first);
        CHECK(heart.tellings.back().events.size() == 1);
        CHECK(heart.on_disk() == kept);
    }
    Heart again{scratch.journal(), clock};
    CHECK(again.ask(7, press()).text == first);
    CHECK(again.on_disk() == kept);
    CHECK(again.ask(8, press()).ticket().number == 2);
}

TEST_CASE("a refusal, too, is the same when it is asked again, though the reason has gone") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    CHECK(heart.ask(7, CallNext{{1}}).name() == "counter_not_open");
    heart.ask(OpenCounter{{1}});
    heart.ask(press());
    CHECK(heart.ask(7, CallNext{{1}}).name() == "counter_not_open");
    CHECK(heart.ask(8, CallNext{{1}}).name() == "done");
}

TEST_CASE("a request id that carried another ask is refused, also after a restart") {
    const store::Scratch scratch;
    const HandClock clock;
    {
        Heart heart{scratch.journal(), clock};
        heart.ask(7, press());
        CHECK(heart.ask(7, press("kk")).name() == "request_reused");
    }
    Heart again{scratch.journal(), clock};
    const std::uint64_t before = again.on_disk();
    CHECK(again.ask(7, press("kk")).name() == "request_reused");
    CHECK(again.on_disk() == before);
}

TEST_CASE("an ask that came too late is not executed and leaves no trace") {
    const store::Scratch scratch;
    HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.tellings.clear();
    const Office before = heart.office();
    const store::Hash head = heart.journal.head_hash();

    CHECK(heart.ask(7, press(), clock.at - 1).name() == "expired");
    CHECK(heart.tellings.empty());
    CHECK(heart.journal.head_hash() == head);
    CHECK_FALSE(heart.journal.recall({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7}));
    CHECK(heart.office() == before);

    CHECK(heart.ask(7, press(), clock.at).name() == "done"); // just in time
    clock.at = morning(60);
    CHECK(heart.ask(7, press(), morning()).name() == "done"); // late, but it was done in time
    CHECK(heart.office().tickets.size() == 1);
}

namespace {

/// Any order of a busy day, often a foolish one.
Command any_order(std::mt19937& chance, const Office& office) {
    const auto pick = [&](std::uint32_t most) {
        return static_cast<std::uint32_t>(chance() % most);
    };
    const CounterId counter{1 + pick(3)};
    const TicketId any{office.first_ticket.value + pick(30)};
    const TicketId held = counter_now(office, counter).ticket.value_or(any);
    switch (pick(12)) {
    case 0:
    case 1:
    case 2:
        return press(pick(2) ? "ktp" : "kk", pick(4) ? general_lane : priority_lane);
    case 3:
        return CallAgain{counter, held};
    case 4:
        return StartService{counter, held};
    case 5:
        return FinishVisit{counter, held, pick(2) ? Outcome::served : Outcome::collect_later};
    case 6:
        return pick(2) ? Command{MarkAbsent{counter, held}}
                       : Command{TransferTicket{counter, held, {pick(2) ? "ktp" : "kk"}}};
    case 7:
        return CancelTicket{any};
    case 8:
        return RateVisit{any, 1 + pick(4)};
    case 9:
        return pick(3) ? Command{OpenCounter{counter}} : Command{PauseCounter{counter}};
    case 10:
        return pick(5) ? Command{OpenCounter{counter}} : Command{CloseCounter{counter}};
    default:
        return CallNext{counter};
    }
}

} // namespace

TEST_CASE("the record alone brings back the very same office, at any moment of two random days") {
    const store::Scratch scratch;
    HandClock clock;
    Settings settings = sample_settings();
    std::mt19937 chance{20261124};
    auto heart = std::make_unique<Heart>(scratch.journal(), clock, settings);
    CHECK(office_in(heart->journal, clock) == heart->office());
    for (int step = 1; step <= 300; ++step) {
        clock.at = clock.at + static_cast<std::int64_t>(chance() % 960'000);
        heart->dispatcher.keep_schedule();
        const Office& office = heart->office();
        for (int order = 1; order <= 4; ++order)
            heart->give(static_cast<std::uint64_t>(10 * step + order), any_order(chance, office));
        heart->dispatcher.flush();
        if (step % 75 == 0) { // the office file changes the credit in the middle of a day
            settings.rules.overtaken_max += 5;
            heart->dispatcher.configure(settings);
        }
        if (step % 10 == 0)
            REQUIRE(office_in(heart->journal, clock) == heart->office());
    }
    CHECK(heart->office().last_day->number > sample_day.number);
    CHECK(heart->office().tickets.size() > 30);
    const Office live = heart->office();
    heart.reset();
    CHECK(Heart(scratch.journal(), clock, settings).office() == live);
}

TEST_CASE("the morning's record is read under the morning's office file, also when a counter has "
          "gone since") {
    const store::Scratch scratch;
    const HandClock clock;
    Heart heart{scratch.journal(), clock};
    heart.ask(press("kk"));
    heart.ask(OpenCounter{{3}});
    heart.ask(CallNext{{3}});
    heart.ask(MarkAbsent{{3}, {1}});
    heart.ask(CloseCounter{{3}});
    Settings without = sample_settings();
    without.counters.pop_back();
    heart.dispatcher.configure(without);
    heart.ask(press("kk"));
    CHECK(office_in(heart.journal, clock) == heart.office());
}
