import ConnectorModel
import TerminalUI
import TestSupport
import Testing

@testable import Wizard

@Suite struct FileBrowserTests {
  /// The browser over a real folder, whose wishes are granted at once.
  private struct Browser {
    var state = AppState(options: WizardOptions(), size: Size(columns: 80, rows: 24))
    private(set) var asked: [Effect] = []

    init(_ purpose: FileBrowserLayer.Purpose, _ folder: String) {
      _ = state.update(.recents([]))
      state.layers.append(FileBrowserLayer(purpose: purpose, folder: folder))
      take(.listed(path: folder, DirectoryListing.read(folder)))
    }

    mutating func take(_ event: AppEvent) {
      for effect in state.update(event) {
        if case .list(let folder) = effect {
          take(.listed(path: folder, DirectoryListing.read(folder)))
        } else {
          asked.append(effect)
        }
      }
    }

    mutating func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    var text: String { state.draw(glyphs: .unicode).text() }

    /// The document that was chosen.
    var chosen: String? {
      for case .convert(_, .file(let path), _) in asked { return path }
      return nil
    }
  }

  private func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("docs/shop/orders.json", "{}")
    folder.write("docs/shop/other.json", "{}")
    folder.write("notes.txt", "")
    return folder
  }

  @Test func `a typed folder is listed, and Enter goes into it`() {
    let folder = folder()
    var browser = Browser(.importDefinition, folder.path)
    browser.type(folder.path + "/docs/shop/")
    #expect(browser.text.contains("orders.json") && !browser.text.contains("notes.txt"))
    browser.press(.named(.enter))
    #expect(browser.chosen == nil && browser.text.contains("other.json"))
    browser.type("orders")
    browser.press(.named(.enter))
    #expect(browser.chosen?.hasSuffix("docs/shop/orders.json") == true)
  }

  @Test func `Tab completes names and folders, seen from the folder that is listed`() {
    let folder = folder()
    var browser = Browser(.importDefinition, folder.path)
    browser.type("do")
    browser.press(.named(.tab))
    #expect(browser.text.contains(":docs/"))
    browser.press(.named(.tab))
    #expect(browser.text.contains(":docs/shop/"))
    browser.press("o", .named(.tab))
    #expect(browser.text.contains(":docs/shop/o") && browser.text.contains("other.json"))
    browser.press("r", .named(.tab), .named(.enter))
    #expect(browser.chosen?.hasSuffix("docs/shop/orders.json") == true)
  }

  @Test func `what is not there is said, and forgotten with the next key`() {
    let folder = folder()
    var browser = Browser(.importDefinition, folder.path)
    browser.type("none/")
    #expect(browser.text.contains("no file or folder"))
    browser.press(.control("u"))
    #expect(!browser.text.contains("no file or folder") && browser.text.contains("notes.txt"))
    browser.type("zzz")
    #expect(browser.text.contains("Nothing here is called like that."))
  }
}
