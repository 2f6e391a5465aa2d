#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/app/clone.hpp"
#include "core/app/moment.hpp"
#include "server/cli/arguments.hpp"
#include "server/cli/page.hpp"

/// What the commands share that read a record offline: `--record DIR`, `--as-of`, `--in-force-on`.
namespace fassung::cli {

/// The record of --record, the usual data directory without it, and the moment asked for.
struct Reading {
    app::Reader& reader;
    app::View view;
    Arguments const& arguments;
    Page page = {};
};

/// Opens the record, runs `answer`, writes its page. 0; 1 if `answer` refuses or gives 1; 2 if the record
/// cannot be opened.
int read_record(Arguments const& arguments, std::function<base::Result<int>(Reading&)> const& answer);

/// "M-0031", "concept", "fields/sprache"; throws WrongCall.
model::DocumentId document_of(std::string const& name);
std::optional<base::Date> day_of(Arguments const& arguments, std::string const& name);
std::optional<base::UnitId> unit_of(Arguments const& arguments);
/// One of `known`, the first without the option.
std::string format_of(Arguments const& arguments, std::vector<std::string> const& known);

/// "TMBWK Fachreferat, i. V. …, TMBWK": the name where the register holds it, else the pseudonym.
std::string person_of(app::View const& view, app::Names const& names, model::ActingAs const& by,
                      base::Instant when);
/// For one person alone.
std::string called(app::Names const& names, base::ActorId const& actor);

}  // namespace fassung::cli
