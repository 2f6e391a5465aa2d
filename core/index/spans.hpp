#pragma once

#include "core/model/document_id.hpp"
#include "core/sqlite/database.hpp"

/// From when until when something held. See kRevisions in schema.cpp. All inside the caller's transaction.
namespace fassung::index {

enum class List { kDocuments, kFaces };
std::string_view name_of(List list);

/// The face of a document that is there.
std::int64_t present_face(sqlite::Database& database, model::DocumentId const& document);

/// `seq`: of the event with which it begins or ends; what begins and ends with one event never was.
void begin_face(sqlite::Database& database, std::string_view sort, std::uint64_t seq, std::int64_t face);
void end_face(sqlite::Database& database, std::string_view sort, std::uint64_t since, std::uint64_t seq);
void begin_document(sqlite::Database& database, model::DocumentId const& document, std::uint64_t seq,
                    int revision);
void end_document(sqlite::Database& database, model::DocumentId const& document, std::uint64_t since,
                  std::uint64_t seq);

/// Begins a new epoch where it is time. After everything of the event `seq` was written.
void turn_epochs(sqlite::Database& database, std::uint64_t seq);

/// The epoch in which to look for what held right after event `seq`; empty if nothing did.
std::optional<std::int64_t> epoch_at(sqlite::Database& database, List list, std::uint64_t seq);

}  // namespace fassung::index
