package import JSONText
import Runner

extension PlanFile {
  /// The text of a plan that is new, with a comment above it.
  package static func text(of steps: [JSONFragment], comment: String? = nil) -> [UInt8] {
    let text = YAMLBlock.text(.object([JSONFragment.Member("steps", .array(steps))]))
    return Array(((comment.map { "# " + $0 + "\n" } ?? "") + text).utf8)
  }

  /// The file with other steps: what stays keeps its text, its comments and its place among them.
  ///
  /// What is written is read again; where the layout of a YAML file cannot be kept, as in `steps: [{…}]`, the file is
  /// written anew and `keepsComments` is false. Throws what makes the steps no plan.
  package func writing(
    _ entries: [PlanEntry]
  ) throws(PlanFileError) -> (bytes: [UInt8], keepsComments: Bool) {
    let count = fragments.count
    guard entries.allSatisfy({ $0.position.map { 0..<count ~= $0 } ?? true }) else {
      throw PlanFileError(problem: "its steps are those of another version of the file; open the plan again")
    }
    let wanted = entries.map { fragment(of: $0) }
    switch form {
    case .json:
      let written = try json(entries)
      _ = try PlanFile(written)
      return (written, true)
    case .yaml:
      if let layout = PlanLayout(self) {
        let written = layout.text(of: entries)
        if let file = try? PlanFile(written), file.fragments == wanted, file.hasSameFrame(as: self) {
          return (written, true)
        }
      }
      let written = rewritten(wanted)
      _ = try PlanFile(written)
      return (written, false)
    }
  }

  /// The steps as they stand in the file.
  package var fragments: [JSONFragment] {
    root["steps"].elements.map { JSONFragment($0) }
  }

  private func fragment(of entry: PlanEntry) -> JSONFragment {
    switch entry {
    case .kept(let position): fragments[position]
    case .changed(_, let fragment), .added(let fragment): fragment
    }
  }

  /// Whether all but the steps is the same.
  private func hasSameFrame(as other: PlanFile) -> Bool { frame == other.frame }

  private var frame: [JSONFragment.Member] {
    root.members.compactMap { member in
      member.key == "steps" ? nil : JSONFragment.Member(member.key, JSONFragment(member.value))
    }
  }

  private func rewritten(_ steps: [JSONFragment]) -> [UInt8] {
    let members = Array(root.members).map { member in
      JSONFragment.Member(member.key, member.key == "steps" ? .array(steps) : JSONFragment(member.value))
    }
    return Array(YAMLBlock.text(.object(members)).utf8)
  }

  /// JSON is changed step by step, so that what stays keeps its text.
  private func json(_ entries: [PlanEntry]) throws(PlanFileError) -> [UInt8] {
    do throws(JSONEditError) {
      var document = EditedDocument(root.document)
      let steps = JSONPointer(tokens: ["steps"])
      let staying = entries.compactMap(\.position)
      var order = Array(0..<fragments.count)
      for position in order.reversed() where !staying.contains(position) {
        try document.apply(.remove(steps.appending(position)))
        order.remove(at: position)
      }
      for (target, position) in staying.enumerated() {
        guard let current = order.firstIndex(of: position), current != target else { continue }
        try document.apply(.move(steps.appending(current), to: target))
        order.insert(order.remove(at: current), at: target)
      }
      for (position, entry) in entries.enumerated() {
        switch entry {
        case .kept: continue
        case .changed(_, let step): try document.apply(.set(steps.appending(position), step))
        case .added(let step): try document.apply(.insertElement(into: steps, step, at: position))
        }
      }
      return document.document.bytes
    } catch {
      throw PlanFileError(problem: error.message)
    }
  }
}
