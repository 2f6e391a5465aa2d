#include "tests/bench/batches.hpp"

#include <future>
#include <thread>

namespace fassung::bench {

std::vector<base::Result<record::Answer>> as_one_batch(app::Application& app, std::vector<record::Act> acts) {
    std::vector<std::future<base::Result<record::Answer>>> answers;
    {
        // While the writer is held between two batches, the acts come to wait one behind the other.
        std::promise<void> held;
        std::promise<void> go_on;
        auto holding = std::async(std::launch::async, [&] {
            app.writer().exclusively([&] {
                held.set_value();
                go_on.get_future().wait();
            });
        });
        held.get_future().wait();
        for (auto& act : acts) {
            answers.push_back(
                std::async(std::launch::async, [&app, &act] { return app.act(std::move(act)); }));
            while (app.writer().waiting() < answers.size()) std::this_thread::yield();
        }
        go_on.set_value();
        holding.get();
    }
    std::vector<base::Result<record::Answer>> out;
    for (auto& answer : answers) out.push_back(answer.get());
    return out;
}

}  // namespace fassung::bench
