#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

/// Validation against the XSDs. One of the two headers behind which pugixml and libxml2 live.
namespace fassung::xml {

/// Compiled schemas by name ("measure", "event", …). Immutable; safe from any thread.
class Schemas {
  public:
    /// Compiles every file of `sources` (name → XSD text). Throws std::runtime_error if one does not compile:
    /// a broken installation, not a user's mistake.
    explicit Schemas(std::map<std::string, std::string> sources);
    /// All `*.xsd` of a folder.
    static Schemas from_folder(std::filesystem::path const& folder);
    ~Schemas();
    Schemas(Schemas&&) noexcept;
    Schemas& operator=(Schemas&&) noexcept;

    std::map<std::string, std::string> const& sources() const;

    /// Findings with element, line and what is allowed, in German; empty if valid. `bytes` are well-formed
    /// XML that reader.hpp has accepted.
    std::vector<base::Detail> validate(std::string_view schema, std::string_view bytes) const;

  private:
    struct Compiled;
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace fassung::xml
