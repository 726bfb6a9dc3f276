/// Finds the write sections in the graphs of steps: the count changes where one begins and where it ends.
#include "sema/seqcount_data.hpp"

#include <algorithm>
#include <string_view>

namespace latchwork::sema {

using ir::FunctionId;

SequenceCounters::SequenceCounters(const Model& model) : m_(model) {
    for (const Place& place : model.places) add(place);
    for (const auto& [sort, fields] : model.fields) {
        for (const auto& [name, field] : fields) add(field);
    }
}

void SequenceCounters::add(const Place& place) {
    if (!place.is_shared_state()) return;
    for (const Place* part : place.parts) places_.emplace(part->function, &place);
    if (!place.function.valid()) return;
    places_.emplace(place.function, &place);
    if (place.type.kind != Type::Kind::primitive) return;
    const std::string_view type = place.type.primitive->name;
    if (type == "seqcount" || type == "seqlock") counters_.insert(place.function);
}

/// The nodes at which an instance may be in a write section of the counter.
std::vector<bool> SequenceCounters::inside(const FlowGraph& graph, FunctionId counter) const {
    const bool many = !m_.system.function(counter).arguments.empty();
    std::vector<bool> outside(graph.nodes.size()), inside(graph.nodes.size());
    outside[graph.start.index()] = true;
    bool grew = true;
    const auto reach = [&](std::vector<bool>& nodes, NodeId n, bool reached) {
        if (!reached || nodes[n.index()]) return;
        nodes[n.index()] = true;
        grew = true;
    };
    while (grew) {
        grew = false;
        for (const Edge& e : graph.edges) {
            const bool turns = std::any_of(e.updates.begin(), e.updates.end(),
                                           [&](const ir::Update& u) { return u.function == counter; });
            const bool out = outside[e.from.index()];
            const bool in = inside[e.from.index()];
            // Of several counters, another one may be meant.
            reach(inside, e.to, turns ? out || (many && in) : in);
            reach(outside, e.to, turns ? in : out);
        }
    }
    return inside;
}

void SequenceCounters::add_writes(const FlowGraph& graph) {
    for (const FunctionId counter : counters_) {
        const std::vector<bool> writes = inside(graph, counter);
        for (const Edge& e : graph.edges) {
            if (!writes[e.from.index()]) continue;
            for (const ir::Update& u : e.updates) {
                if (places_.contains(u.function) && !counters_.contains(u.function))
                    data_[counter].insert(u.function);
            }
        }
    }
}

std::set<FunctionId> SequenceCounters::data(FunctionId counter) const {
    const auto found = data_.find(counter);
    return found == data_.end() ? std::set<FunctionId>{} : found->second;
}

}  // namespace latchwork::sema
