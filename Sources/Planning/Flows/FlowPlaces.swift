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
    var places = steps.map { step in step.position.flatMap { moved[$0] } }
    var free = written.indices.filter { !places.contains($0) }
    for isSame in [isText, isName] {
      for (number, step) in steps.enumerated() where places[number] == nil {
        guard let place = free.first(where: { isSame(step, $0) }) else { continue }
        places[number] = place
        free.removeAll { $0 == place }
      }
    }
    return zip(steps, places).map { step, place in
      guard let place else { return step.copy }
      let fragment = isText(step, place) ? written[place].read : step.fragment
      return FlowStep(written[place].read, at: place).becoming(fragment)
    }
  }

  private func isText(_ step: FlowStep, _ place: Int) -> Bool { step.fragment == written[place].given }

  private func isName(_ step: FlowStep, _ place: Int) -> Bool {
    step.id != nil && step.id == written[place].given["id"]?.fieldString
  }
}
