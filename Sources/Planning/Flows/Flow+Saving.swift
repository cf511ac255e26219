import JSONText

extension Flow {
  /// The flow after steps of it were written: the file is what it was read from, and the undo history goes on.
  ///
  /// Whatever was changed while they were written stays changed. Every step of the history finds its place in the new
  /// file, so that what was not touched keeps its text and its comments in the next one, too.
  package func saved(as file: PlanFile, written: [FlowStep]) -> Flow {
    let places = FlowPlaces(of: written, in: file)
    var flow = self
    flow.file = file
    flow.saved = Flow(file).steps
    flow.steps = places.placing(steps)
    for position in past.indices { flow.past[position].steps = places.placing(past[position].steps) }
    for position in future.indices { flow.future[position].steps = places.placing(future[position].steps) }
    flow.lastSubject = nil
    flow.revision += 1
    return flow
  }
}
