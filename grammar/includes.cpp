/// `include "x.latch";`: the declarations of another file in its place.
#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "grammar/diagnostics.hpp"
#include "grammar/parser.hpp"

namespace latchwork::grammar {

namespace {

class Includes {
  public:
    Includes(base::SourceSet& sources, base::Diagnostics& diagnostics, const ReadInclude& read)
        : sources_(sources), diagnostics_(diagnostics), read_(read) {}

    /// `folder`: of the file that the declarations are from, relative to that of the protocol.
    std::vector<ast::Declaration> resolved(std::vector<ast::Declaration> declarations,
                                           const std::filesystem::path& folder) {
        std::vector<ast::Declaration> result;
        for (ast::Declaration& d : declarations) {
            const auto* include = std::get_if<ast::IncludeDeclaration>(&d.node);
            if (include == nullptr) {
                result.push_back(std::move(d));
                continue;
            }
            for (ast::Declaration& each : read(*include, folder)) result.push_back(std::move(each));
        }
        return result;
    }

  private:
    std::vector<ast::Declaration> read(const ast::IncludeDeclaration& include,
                                       const std::filesystem::path& folder) {
        const std::filesystem::path path = (folder / include.file).lexically_normal();
        if (!seen_.insert(path.string()).second) return {};
        std::optional<std::string> text = read_(path.string());
        if (!text) {
            diagnostics_.report(unreadable_include, include.span, include.file);
            return {};
        }
        const base::FileId file = sources_.add(path.string(), std::move(*text));
        auto declarations = parse_library(file, sources_, diagnostics_);
        if (!declarations) return {};
        return resolved(std::move(*declarations), path.parent_path());
    }

    base::SourceSet& sources_;
    base::Diagnostics& diagnostics_;
    const ReadInclude& read_;
    std::set<std::string> seen_;
};

}  // namespace

bool resolve_includes(ast::Protocol& protocol, base::SourceSet& sources, base::Diagnostics& diagnostics,
                      const ReadInclude& read) {
    const std::size_t before = diagnostics.all().size();
    protocol.declarations =
        Includes(sources, diagnostics, read).resolved(std::move(protocol.declarations), {});
    return diagnostics.all().size() == before;
}

}  // namespace latchwork::grammar
