import ConnectorModel
import JSONText
import Publishing
import Validation

extension LocalConnector {
  /// Prints what the platform would refuse; the result says whether there is any such thing.
  func printsObstacles() throws(CommandFailure) -> Bool {
    let readiness: PublicationReadiness
    do throws(PublishingError) {
      readiness = try PublicationReadiness(published, of: connector)
    } catch {
      throw CommandFailure(error)
    }
    for finding in readiness.obstacles { report(finding) }
    return !readiness.obstacles.isEmpty
  }

  /// Prints what the service says of single places, as compilers do.
  func report(_ complaints: [DefinitionComplaint]) {
    for complaint in complaints { report(complaint.finding(in: connector)) }
  }

  private func report(_ finding: Finding) {
    let file = finding.place.file
    let lines = LineIndex(connector[file].bytes ?? [])
    let place =
      folder.path(of: file) + (finding.position(in: lines).map { ":\($0.line):\($0.column)" } ?? "")
    Output.current.tell("\(place): \(finding.severity.rawValue): \(finding.message) [\(finding.rule)]")
  }
}
