import ConnectorModel
import CorpusConnectors
import FormWalk
import Glibc

/// Opens every form for real connectors, changes every field of each, and checks what fields promise.
///
///     swift run -c release FormRun FOLDER [LARGEST]
@main
struct FormRun {
  static func main() {
    let run = FolderRun(usage: "FormRun FOLDER [LARGEST]")
    let largest = run.number(1) ?? 4
    var connectors = 0
    var forms = 0
    var edits = 0
    var failures = 0
    for path in run.paths {
      guard let connector = Connector(foundAt: path) else { continue }
      connectors += 1
      var promises = FieldPromises(connector)
      let walk = FormWalk(connector, largest: largest).forms
      forms += walk.count
      for form in walk {
        for line in promises.broken(by: form) {
          failures += 1
          print("\(path): \(line)")
        }
      }
      edits += promises.edits
    }
    print("\(connectors) connectors, \(forms) forms, \(edits) edits, \(failures) broken promises")
    exit(failures == 0 ? 0 : 1)
  }
}
