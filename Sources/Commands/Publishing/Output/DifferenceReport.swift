import JSONText
import Publishing
import SafeText

/// The differences between the files and the registered connector, for people or as JSON.
struct DifferenceReport {
  let id: String
  let environment: String
  let differences: [ConnectorDifference]

  func write(_ format: ReportFormat) {
    let output = Output.current
    switch format {
    case .text:
      for difference in differences {
        output.painted(output.paint(SafeText.shown(difference.line), difference.change.colour))
      }
      if differences.isEmpty { output.line("No differences from \(id).") }
    case .json:
      output.document([
        "connectorId": .string(id), "environment": .string(environment),
        "differences": .array(differences.map(DifferenceReport.fragment)),
        "summary": .object(
          ConnectorDifference.Change.allCases.map { change in
            JSONFragment.Member(
              change.rawValue, .number(String(differences.filter { $0.change == change }.count)))
          }),
      ])
    }
  }

  private static func fragment(_ difference: ConnectorDifference) -> JSONFragment {
    [
      "file": .string(difference.fileName), "pointer": .string(difference.pointer),
      "change": .string(difference.change.rawValue), "local": difference.local ?? .null,
      "deployed": difference.deployed ?? .null,
    ]
  }
}

extension ConnectorDifference.Change {
  fileprivate var colour: Colour {
    switch self {
    case .added: .green
    case .removed: .red
    case .changed, .reordered: .yellow
    }
  }
}
