import ConnectorModel
import JSONText
import Planning
import Runner
import Wizard

/// The plans beside a connector, for the wizard.
struct PlanShelf {
  /// What was recorded into each plan of this session, by the plan's path.
  private var recorders: [String: PlanRecorder] = [:]

  /// Adds a call to a plan as a step, in the place that the plan is kept; gives what was written.
  mutating func keep(
    _ call: MadeCall, in name: String, of folder: ConnectorFolder
  ) throws(PlanFileError) -> KeptStep {
    let path = folder.planPath(name)
    let read = try disk({ () throws(DiskError) in try folder.readPlan(name) })
    let file = try read.map { read throws(PlanFileError) in try PlanFile(read.bytes) }
    let ids = file?.plan.steps.compactMap(\.id) ?? []
    var recorder = recorders[path] ?? PlanRecorder()
    recorder.know(ids)
    let step = recorder.step(of: call)
    let bytes: [UInt8]
    if let file {
      let kept = file.plan.steps.indices.map { PlanEntry.kept($0) }
      bytes = try file.writing(kept + [.added(step)]).bytes
    } else {
      let server = call.baseURL.map { " --base-url '\($0)'" } ?? ""
      bytes = PlanFile.text(
        of: [step],
        comment: "Run it with: conwiz test . --plan \(name) --connection NAME=env:VARIABLE\(server)")
    }
    _ = try disk({ () throws(DiskError) in
      try folder.writePlan(name, bytes, expecting: read?.fingerprint)
    })
    recorders[path] = recorder
    return KeptStep(plan: name, number: (file?.plan.steps.count ?? 0) + 1, operation: call.operation)
  }

  /// Reads a plan.
  func read(_ name: String, of folder: ConnectorFolder) throws(PlanFileError) -> ShelvedPlan {
    guard let read = try disk({ () throws(DiskError) in try folder.readPlan(name) }) else {
      throw PlanFileError(problem: "the file is gone")
    }
    return ShelvedPlan(file: try PlanFile(read.bytes), fingerprint: read.fingerprint)
  }

  private func disk<Value>(
    _ work: () throws(DiskError) -> Value
  ) throws(PlanFileError) -> Value {
    do throws(DiskError) {
      return try work()
    } catch {
      throw PlanFileError(problem: error.message)
    }
  }
}
