import ConnectorModel
import JSONText
import Publishing
import Validation

extension LocalConnector {
  /// Prints what the platform would refuse; the result says whether there is any such thing.
  func printsObstacles() -> Bool {
    let errors = Validator(profile: .import).findings(of: loaded.connector).filter { $0.severity == .error }
    for finding in errors {
      report(finding.place.file, at: finding.offset, "error", "\(finding.message) [\(finding.rule)]")
    }
    return !errors.isEmpty
  }

  /// Prints what the service says of single places, as compilers do.
  func report(_ complaints: [DefinitionComplaint]) {
    for complaint in complaints {
      let place = complaint.place(in: loaded.connector)
      let value = loaded.connector.value(at: place)
      report(
        place.file, at: value.map { $0.keyRange?.lowerBound ?? $0.range.lowerBound },
        complaint.isWarning ? "warning" : "error", complaint.text)
    }
  }

  private func report(_ file: ConnectorFile, at offset: Int?, _ severity: String, _ message: String) {
    let bytes = loaded.connector[file].bytes ?? []
    let position = offset.map { LineIndex(bytes).position(of: $0) }
    let place = loaded.folder.path(of: file) + (position.map { ":\($0.line):\($0.column)" } ?? "")
    Output.current.tell("\(place): \(severity): \(message)")
  }
}

extension PublishingError {
  /// What the service says of single places of the connector.
  var complaints: [DefinitionComplaint] {
    guard case .service(let error) = self else { return [] }
    return error.complaints
  }
}
