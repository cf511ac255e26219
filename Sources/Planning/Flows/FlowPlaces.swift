import JSONText

/// Where the steps of a flow stand in the file that some of them were written to.
struct FlowPlaces {
  /// What was written, and how the file says it.
  private let written: [(given: JSONFragment, read: JSONFragment)]
  /// The new position of what stood at a position of the file before.
  private var moved: [Int: Int] = [:]

  init(of steps: [FlowStep], in file: PlanFile) {
    written = zip(steps, file.fragments).map { ($0.fragment, $1) }
    for (position, step) in steps.enumerated() where written.indices.contains(position) {
      if let old = step.position { moved[old] = position }
    }
  }

  /// The steps with their places in the new file; one that is not in it is new.
  ///
  /// A step that was in no file yet is known by what it says, else by its name. No two get the same place.
  func placing(_ steps: [FlowStep]) -> [FlowStep] {
    var places = known(steps)
    fill(&places, of: steps, byName: false)
    fill(&places, of: steps, byName: true)
    return steps.indices.map { placed(steps[$0], at: places[$0]) }
  }

  /// Where steps stand now that stood in the file before.
  private func known(_ steps: [FlowStep]) -> [Int?] {
    var places = [Int?](repeating: nil, count: steps.count)
    for number in steps.indices {
      guard let old = steps[number].position else { continue }
      places[number] = moved[old]
    }
    return places
  }

  /// Gives steps that have none yet a place that nobody has.
  private func fill(_ places: inout [Int?], of steps: [FlowStep], byName: Bool) {
    for number in steps.indices where places[number] == nil {
      let step = steps[number]
      for place in written.indices where !places.contains(place) {
        guard byName ? isName(step, place) : isText(step, place) else { continue }
        places[number] = place
        break
      }
    }
  }

  private func placed(_ step: FlowStep, at place: Int?) -> FlowStep {
    guard let place else { return step.copy }
    let fragment = isText(step, place) ? written[place].read : step.fragment
    return FlowStep(written[place].read, at: place).becoming(fragment)
  }

  private func isText(_ step: FlowStep, _ place: Int) -> Bool { step.fragment == written[place].given }

  private func isName(_ step: FlowStep, _ place: Int) -> Bool {
    step.id != nil && step.id == written[place].given["id"]?.fieldString
  }
}
