package import JSONText
package import Runner

/// One comparison that must hold for a step to run.
package struct FlowCondition: Hashable, Sendable {
  /// The value that is compared, a reference such as `${get.body.state}`.
  package var reference: String
  /// How it is compared.
  package var comparison: PlanComparison
  /// With what.
  package var wanted: JSONFragment

  /// Takes the parts.
  package init(reference: String, comparison: PlanComparison, wanted: JSONFragment) {
    self.reference = reference
    self.comparison = comparison
    self.wanted = wanted
  }
}

extension FlowStep {
  /// What must hold for the step to run, in the order of the file.
  package var conditions: [FlowCondition] {
    get {
      guard case .object(let members)? = self["when"] else { return [] }
      return members.flatMap { member -> [FlowCondition] in
        guard case .object(let parts) = member.value, !parts.isEmpty,
          parts.allSatisfy({ PlanComparison(rawValue: $0.key) != nil })
        else {
          return [FlowCondition(reference: member.key, comparison: .equals, wanted: member.value)]
        }
        return parts.compactMap { part in
          PlanComparison(rawValue: part.key).map {
            FlowCondition(reference: member.key, comparison: $0, wanted: part.value)
          }
        }
      }
    }
    set {
      var members: [JSONFragment.Member] = []
      var seen: Set<String> = []
      for reference in newValue.map(\.reference) where seen.insert(reference).inserted {
        let own = newValue.filter { $0.reference == reference }
        members.append(JSONFragment.Member(reference, FlowStep.written(own)))
      }
      self["when"] = members.isEmpty ? nil : .object(members)
    }
  }

  /// The comparisons of one value: a value alone means that it is equal.
  private static func written(_ conditions: [FlowCondition]) -> JSONFragment {
    if let only = conditions.first, conditions.count == 1, only.comparison == .equals {
      guard case .object = only.wanted else { return only.wanted }
    }
    var members: [JSONFragment.Member] = []
    for condition in conditions where !members.contains(where: { $0.key == condition.comparison.rawValue }) {
      members.append(JSONFragment.Member(condition.comparison.rawValue, condition.wanted))
    }
    return .object(members)
  }
}
