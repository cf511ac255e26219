import ArgumentParser
import ConnectorModel
import JSONText
import Publishing

/// `conwiz logout`.
struct LogoutCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Forget a sign-in to Power Platform.",
    discussion: "The sign-in of paconn is left alone.")

  @Option(help: ArgumentHelp("The account; the last one that signed in without it.", valueName: "user"))
  var account: String?

  @Flag(help: "Forget every account.")
  var all = false

  @Flag(help: "List the accounts that are signed in, and forget none.")
  var list = false

  func perform() async throws(CommandFailure) -> ExitStatus {
    guard let home = StatePlace.current else { throw CommandFailure(PublishingError.disk(.noStateHome)) }
    let output = Output.current
    do throws(PublishingError) {
      let store = AccountStore(in: home)
      if list {
        TextTable.lines(try store.read().accounts.map { [$0.user, $0.provider.resource] })
          .forEach(output.painted)
        return .done
      }
      var gone: [Account] = []
      try store.change { gone = all ? $0.removeAll() : $0.remove(named: account) }
      for account in gone { output.line("Signed out \(account.user).") }
      guard !gone.isEmpty || account == nil else { throw PublishingError.notSignedIn(account: account) }
      if gone.isEmpty { output.tell("Nobody was signed in.") }
      return .done
    } catch {
      throw CommandFailure(error)
    }
  }
}
