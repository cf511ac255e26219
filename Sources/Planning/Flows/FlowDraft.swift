package import JSONText

/// A flow that is not saved, as it is kept for the next session.
package struct FlowDraft: Hashable, Sendable {
  /// The name of the plan that it changes; nil for a flow that has no file yet.
  package let name: String?
  /// The steps.
  package let steps: [JSONFragment]

  /// Takes the parts.
  package init(name: String?, steps: [JSONFragment]) {
    self.name = name
    self.steps = steps
  }

  /// Reads a draft; nil for anything else.
  package init?(_ bytes: [UInt8]) {
    guard let root = try? JSONDocument(bytes).root, let steps = root["steps"], steps.isArray else {
      return nil
    }
    name = root["name"]?.string
    self.steps = steps.elements.map { JSONFragment($0) }
  }

  /// The draft as a file.
  package var bytes: [UInt8] {
    var members = [JSONFragment.Member("steps", .array(steps))]
    if let name { members.insert(JSONFragment.Member("name", .string(name)), at: 0) }
    return JSONFragment.object(members).written(in: .standard) + [0x0A]
  }
}

extension Flow {
  /// Takes over the steps of a draft as one change; what is as it is in the file stays that.
  package mutating func restore(_ draft: FlowDraft) {
    change("Restore the flow") { steps in
      var rest = steps
      steps = draft.steps.map { fragment in
        let same = rest.firstIndex { $0.fragment == fragment }
        let id = fragment["id"]
        let named = same ?? (id == nil ? nil : rest.firstIndex { $0["id"] == id })
        return named.map { rest.remove(at: $0).becoming(fragment) } ?? FlowStep(new: fragment)
      }
    }
  }
}
