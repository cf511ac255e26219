import CFuzzer
import FuzzSubjects
import Glibc

/// Feeds random bytes to what reads text from outside: JSON, YAML, importers, plans, policy expressions, the schema
/// checker, and the decoder of keys.
///
///     CONWIZ_FUZZ=1 swift build -c release --product FuzzInputs -Xswiftc -sanitize=fuzzer
///     CONWIZ_FUZZ_SUBJECT=json SWIFT_BACKTRACE=enable=no .build/release/FuzzInputs SEEDS -max_total_time=60
@main
struct FuzzInputs {
  static func main() {
    let name = getenv("CONWIZ_FUZZ_SUBJECT").map { String(cString: $0) } ?? ""
    guard FuzzSubject(rawValue: name) != nil else {
      print("CONWIZ_FUZZ_SUBJECT is one of " + FuzzSubject.allCases.map(\.rawValue).joined(separator: ", "))
      exit(2)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      FuzzInputs.check(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
  }

  private static let subject = getenv("CONWIZ_FUZZ_SUBJECT").flatMap {
    FuzzSubject(rawValue: String(cString: $0))
  }

  private static func check(_ input: [UInt8]) {
    guard let problem = subject?.problem(with: input) else { return }
    print(problem)
    fflush(nil)
    abort()
  }
}
