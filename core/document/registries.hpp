#pragma once

#include "core/base/result.hpp"
#include "core/document/document.hpp"
#include "core/model/registry.hpp"

/// Between the documents that say rules and persons, and the values that the workflow works with.
namespace fassung::document {

base::Result<model::Units> to_units(Document const& document);
base::Result<model::Policy> to_policy(Document const& document);
base::Result<model::Holidays> to_holidays(Document const& document);
base::Result<model::Keys> to_keys(Document const& document);
base::Result<model::Actor> to_actor(Document const& document);

Document to_document(model::Actor const& actor);
Document to_document(model::Keys const& keys);

}  // namespace fassung::document
