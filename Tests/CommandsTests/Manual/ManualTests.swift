import Testing

@testable import Commands

@Suite struct ManualTests {
  private func page() async -> String {
    let keys = [ManualKey(title: "Save both files", keys: "F2, ^S", listKeys: "s")]
    let captured = await CommandRun.$keys.withValue(keys) { await Captured.run("manual") }
    #expect(captured.status == 0 && captured.errors.isEmpty)
    return captured.output
  }

  @Test func `every command and exit code has its place`() async {
    let page = await page()
    #expect(page.hasPrefix(".TH \"CONWIZ\" 1"))
    for name in CommandList.names.map({ $0.replacing("-", with: "\\-") }) {
      #expect(page.contains(".SS \(name)"), "\(name)")
    }
    for status in ExitStatus.all { #expect(page.contains(".B \(status.rawValue)\n")) }
    #expect(page.contains(".B F2, ^S, in lists s\nSave both files."))
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "EXIT STATUS", "ENVIRONMENT", "FILES",
      "EXAMPLES", "SEE ALSO",
    ] {
      #expect(page.contains(".SH \(section)\n"), "\(section)")
    }
  }

  @Test func `nothing in it is a request by mistake`() async {
    let known: Set<String> = [".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".nf", ".fi", ".RS", ".RE"]
    for line in await page().split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    #expect(await page().allSatisfy { $0.isASCII })
  }

  @Test func `what troff acts on is written so that it shows`() {
    var roff = Roff()
    roff.entry("--a\\b", ".not a request")
    roff.paragraph("one\n\n  kept as it is\ntwo")
    #expect(
      roff.text == """
        .TP
        .B \\-\\-a\\eb
        \\&.not a request
        .PP
        one
        .PP
        .nf
          kept as it is
        .fi
        two

        """)
  }
}
