#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/model/event.hpp"

/// The stored form of an event: an XML file (schemas/event.xsd) and, where it has any, a file of free texts.
///
/// Event file, version 1: `<event xmlns="urn:fassung:event:1" seq= rules= time= proposal= number=>` with
/// `<by>`,
/// `<request>`, one element named by the kind, and `<paths>`. The payload follows its description in
/// core/model/event.hpp: scalars and lists of scalars are attributes, structs are elements, lists of structs
/// are elements in a wrapper named after the member; empty values are not written.
///
/// Text file: first line a random salt of 64 hexadecimal digits (so that a withheld text cannot be guessed
/// from its digest), then for each section "@<name> <bytes>" LF, that many bytes, LF.
namespace fassung::record {

std::string write_event(model::Event const& event);

/// Accepts exactly what write_event writes: reading and writing again gives the same bytes.
base::Result<model::Event> read_event(std::string_view bytes);

/// `salt`: 32 raw bytes. Throws std::logic_error if a section's name is empty or has a line end.
std::string write_texts(std::string_view salt, model::Texts const& texts);
/// Accepts exactly what write_texts writes.
base::Result<model::Texts> read_texts(std::string_view bytes);

}  // namespace fassung::record
