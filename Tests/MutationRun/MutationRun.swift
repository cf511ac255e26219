import ConnectorModel
import ConnectorMutations
import CorpusConnectors
import Glibc
import TestSupport
import Validation

/// Damages real connectors at random and checks them: nothing crashes or hangs, and findings keep their promises.
///
///     swift run -c release MutationRun FOLDER COUNT [SEED]
@main
struct MutationRun {
  static func main() {
    let run = FolderRun(usage: "MutationRun FOLDER COUNT [SEED]")
    guard let count = run.number(1) else { run.refuse() }
    let first = run.number(2) ?? 1
    let connectors = run.connectors.filter { $0.definitionSize < 150_000 }
    guard !connectors.isEmpty else {
      print("\(run.folder) has no connectors")
      exit(3)
    }
    var failures = 0
    var findings = 0
    for seed in first..<first + count {
      // The last line before a crash names the seed.
      if seed % 1000 == 0 { print("\(seed): \(findings) findings, \(failures) broken promises") }
      var generator = SeededGenerator(seed: seed)
      let damaged = damage(connectors, &generator)
      let found = Validator(profile: .style).findings(of: damaged)
      findings += found.count
      // Trying each fix copies the file each time, so only a few of a large connector are tried.
      let sample = damaged.definitionSize > 50_000 ? sparse(found, &generator) : found
      for line in FindingPromises.broken(by: sample, of: damaged) {
        failures += 1
        print("seed \(seed): \(line)")
      }
    }
    print("\(count) mutations, \(findings) findings, \(failures) broken promises")
    exit(failures == 0 ? 0 : 1)
  }

  private static func sparse(_ findings: [Finding], _ generator: inout SeededGenerator) -> [Finding] {
    findings.filter { _ in Int.random(in: 0..<max(1, findings.count / 20), using: &generator) == 0 }
  }

  private static func damage(_ connectors: [Connector], _ generator: inout SeededGenerator) -> Connector {
    guard let start = connectors.randomElement(using: &generator) else { return connectors[0] }
    var session = EditSession(start)
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      if let edit = ConnectorMutation(session.connector).next(using: &generator) {
        _ = try? session.perform(edit)
      }
    }
    guard Int.random(in: 0..<4, using: &generator) == 0 else { return session.connector }
    let bytes = session.connector.definitionFile.bytes ?? []
    return Connector(
      definition: FileContent(ByteMutation.damaged(bytes, using: &generator)),
      properties: session.connector.propertiesFile, companions: session.connector.companions)
  }
}
