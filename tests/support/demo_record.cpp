#include "tests/support/demo_record.hpp"

#include <stdexcept>

#include "tests/support/child.hpp"

namespace fassung::test {

namespace {

struct LoggedIn {
    std::string token, actor;
};

/// Founded when first needed.
class Template {
  public:
    Template() {
        auto const data = folder_ / "data";
        auto const source = std::string{FASSUNG_SOURCE_DIR};
        auto const made =
            run_program({FASSUNG_BINARY, "init", data.string(), "--template", source + "/repo-template",
                         "--schemas", source + "/schemas", "--demo"});
        if (made.status != 0) throw std::runtime_error("init failed: " + made.output);
        ServerProcess server{data};
        ApiClient client{server.port(), ""};
        for (auto const* login : {"tsk", "tmikl", "tmbwk", "tmjmv", "tfm", "tmwllr", "tmsgaf", "tmuenf",
                                  "tmdi", "bimf", "bimf-pruefung", "bimf-freigabe", "bimf-freigabe-2",
                                  "tsk-freigabe", "lib", "rechnungshof", "betrieb", "betrieb-2"}) {
            auto const answer =
                client.post("/api/v1/session", {{"login", login}, {"password", "fassung-demo"}});
            if (answer.status != 201)
                throw std::runtime_error("no session for " + std::string{login} + ": " + answer.raw.body);
            logins_[login] = {answer.text("token"), answer.text("actor")};
        }
        if (server.stop() != 0) throw std::runtime_error("the server did not end well:\n" + server.log());
    }
    void copy_to(std::filesystem::path const& target) const {
        std::filesystem::copy(folder_ / "data", target, std::filesystem::copy_options::recursive);
    }
    LoggedIn const& login(std::string const& name) const { return logins_.at(name); }

  private:
    TempDir folder_;
    std::map<std::string, LoggedIn> logins_;
};

Template const& demo_template() {
    static Template const kTemplate;
    return kTemplate;
}

}  // namespace

DemoRecord::DemoRecord() {
    demo_template().copy_to(data());
    server_ = std::make_unique<ServerProcess>(data());
}

ApiClient DemoRecord::as(std::string const& login) const {
    return {server_->port(), demo_template().login(login).token};
}

std::string const& DemoRecord::actor(std::string const& login) const {
    return demo_template().login(login).actor;
}

std::string DemoRecord::git(std::vector<std::string> words, int* status) const {
    words.insert(words.begin(), {"-c", "gpg.format=ssh", "-c",
                                 "gpg.ssh.allowedSignersFile=" + (data() / "allowed_signers").string()});
    auto const done = run_git(record(), std::move(words));
    if (status != nullptr)
        *status = done.status;
    else if (done.status != 0)
        throw std::runtime_error("git failed: " + done.output);
    return done.output;
}

}  // namespace fassung::test
