#include <stdexcept>
#include <unordered_set>

#include "core/document/diff.hpp"
#include "core/document/shape.hpp"

namespace fassung::document {

namespace {

// With 16 million ids and at most some thousand in use, missing this often means that the random source is
// broken.
constexpr int kAttempts = 1000;

class IdGiver {
  public:
    IdGiver(std::vector<std::string> const& taken, std::string (*random)())
        : used_(taken.begin(), taken.end()), random_(random) {}

    void note(Element const& element, ElementShape const& shape) {
        if (!shape.id_prefix.empty()) used_.emplace(element.attribute(shape.key));
        for (auto const& child : element.children)
            if (auto const* const known = shape.child(child.name)) note(child, *known);
    }

    void give(Element& element, ElementShape const& shape) {
        if (!shape.id_prefix.empty() && element.attribute(shape.key).empty()) {
            std::erase_if(element.attributes, [&](Attribute const& each) { return each.name == shape.key; });
            element.attributes.insert(element.attributes.begin(),
                                      {std::string{shape.key}, fresh(shape.id_prefix)});
        }
        for (auto& child : element.children)
            if (auto const* const known = shape.child(child.name)) give(child, *known);
    }

  private:
    std::string fresh(std::string_view prefix) {
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            auto id = std::string{prefix} + "-" + random_();
            if (used_.insert(id).second) return id;
        }
        throw std::runtime_error("the random source yields no fresh id");
    }

    std::unordered_set<std::string> used_;
    std::string (*random_)();
};

}  // namespace

void give_ids(Document& document, std::vector<std::string> const& taken, std::string (*random)()) {
    auto const& shape = shape_of(document.kind);
    IdGiver giver{taken, random};
    giver.note(document.root, shape);
    giver.give(document.root, shape);
}

}  // namespace fassung::document
