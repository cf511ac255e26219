import ConnectorModel

extension AppState {
  /// Asks for work on the script of the open connector.
  mutating func perform(_ work: ScriptWork) -> [Effect] {
    guard let workspace, let folder = workspace.folder else {
      status = StatusMessage("the connector has no folder yet; save it first", .warning)
      return []
    }
    if let reason = workspace.readOnlyReason, work != .edit {
      status = StatusMessage("the script was left as it is: \(reason)", .warning)
      return []
    }
    return [.script(folder, work)]
  }

  /// Notes what became of the script.
  mutating func note(_ outcome: Result<ScriptOutcome, DiskError>) -> [Effect] {
    switch outcome {
    case .failure(let error):
      layers.append(DialogLayer.failure(title: "The script was left as it is", error.message))
    case .success(let outcome):
      workspace?.setCompanions(outcome.companions)
      switch outcome.work {
      case .make:
        status = StatusMessage(
          "script.csx stands in the folder; Turn the code off takes it away, undo does not", .success)
      case .putAside:
        status = StatusMessage("the script is script.csx.off now; Make a script brings it back", .success)
      case .save: status = StatusMessage("script.csx is saved", .success)
      case .edit:
        guard let text = outcome.text else { return [] }
        return [.editExternally(ExternalEditRequest(subject: .script, bytes: text, suffix: ".csx"))]
      }
    }
    return []
  }
}
