import ConnectorModel
import Planning
import Runner
import Wizard

/// What the state folder keeps of a connector for the next session.
extension Desk {
  /// Keeps a flow that is not saved in the state folder, or forgets it.
  func keep(_ draft: FlowDraft?, of folder: ConnectorFolder) {
    guard let home else { return }
    let file = PrivateFile(for: folder, in: "flows", of: home)
    do throws(DiskError) {
      if let draft { try file.write(draft.bytes) } else { try file.remove() }
    } catch {
      mailbox.post(.draftsUnavailable(error.message))
    }
  }

  func readFlowDraft(of folder: ConnectorFolder) {
    guard let home else { return }
    let file = PrivateFile(for: folder, in: "flows", of: home)
    guard let bytes = try? file.read(), let draft = FlowDraft(bytes) else { return }
    mailbox.post(.flowDraft(draft, draft.name.flatMap { try? plans.read($0, of: folder) }))
  }

  /// The runs of a connector's tests, after one was added.
  func runs(of folder: ConnectorFolder, adding run: RunRecord?) -> Result<[RunRecord], DiskError> {
    guard let home else { return .failure(.noStateHome) }
    do throws(DiskError) {
      var history = try RunHistory(of: folder, in: home)
      if let run { try history.add(run) }
      return .success(history.runs)
    } catch {
      return .failure(error)
    }
  }

  /// The remembered connections of a connector, after a change.
  func connections(
    of folder: ConnectorFolder,
    _ change: (inout RememberedConnections) throws(DiskError) -> Void = { _ in }
  ) -> Result<[RememberedConnection], DiskError> {
    guard let home else { return .failure(.noStateHome) }
    do throws(DiskError) {
      var remembered = try RememberedConnections(of: folder, in: home)
      try change(&remembered)
      return .success(remembered.all)
    } catch {
      return .failure(error)
    }
  }
}
