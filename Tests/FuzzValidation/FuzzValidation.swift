import CFuzzer
import ConnectorModel
import ConnectorMutations
import Glibc
import Validation

/// Feeds a definition and the properties, a zero byte between them, to every rule and tries every fix.
///
///     CONWIZ_FUZZ=1 swift build -c release --product FuzzValidation -Xswiftc -sanitize=fuzzer
///     SWIFT_BACKTRACE=enable=no .build/release/FuzzValidation FOLDER-OF-SEEDS -max_total_time=60
@main
struct FuzzValidation {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      FuzzValidation.check(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
  }

  private static func check(_ input: [UInt8]) {
    let parts = input.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    let properties = parts.count > 1 ? FileContent(Array(parts[1])) : .missing
    let connector = Connector(definition: FileContent(Array(parts[0])), properties: properties)
    let findings = Validator(profile: .style).findings(of: connector)
    let broken = FindingPromises.broken(by: findings, of: connector)
    guard !broken.isEmpty else { return }
    for line in broken { print(line) }
    fflush(nil)
    abort()
  }
}
