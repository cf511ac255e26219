import ConnectorModel
import FormWalk
import Glibc
import TestSupport

/// Opens every form for real connectors, changes every field of each, and checks what fields promise.
///
///     swift run -c release FormRun FOLDER [LARGEST]
@main
struct FormRun {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: FormRun FOLDER [LARGEST]")
      exit(2)
    }
    let largest = arguments.count > 2 ? Int(arguments[2]) ?? 4 : 4
    var connectors = 0
    var forms = 0
    var edits = 0
    var failures = 0
    for path in ConnectorFolder.connectors(below: arguments[1]).sorted() {
      guard let found = try? ConnectorFolder.locate(path), let loaded = try? found.load() else { continue }
      connectors += 1
      var promises = FieldPromises(loaded.connector)
      let walk = FormWalk(loaded.connector, largest: largest).forms
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
