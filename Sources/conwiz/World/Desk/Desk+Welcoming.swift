import ConnectorModel
import Glibc
import Settings
import Wizard

extension Desk {
  /// Opens the sample connector.
  func openDemo(_ folder: String, baseURL: String) {
    demo = DemoPlace(folder: DiskPath(folder).resolved ?? folder, baseURL: baseURL)
    mailbox.post(.loaded(open(folder, forgettingDraft: false)))
    tellOfDrafts()
  }

  /// Tells when nobody has opened a connector or made settings here yet; with a note that is told only once.
  func welcome(noting: Bool) {
    guard let home, RecentConnectors(in: home).entries.isEmpty else { return }
    if let path = SettingsFile.path, access(path, F_OK) == 0 { return }
    let mark = PrivateFile("shown", in: "tour", of: home)
    guard access(mark.path, F_OK) != 0 else { return }
    // Where nothing can be kept it is told once in each session.
    if noting { try? mark.write([]) }
    mailbox.post(.firstStart)
  }
}
