import TerminalUI
import Testing

@testable import Curses

@Suite struct ThemeTests {
  @Test(arguments: Theme.allCases) func neverUsesBrightBlack(theme: Theme) {
    #expect(Role.allCases.allSatisfy { theme.look(of: $0).foreground != 8 })
  }

  @Test(arguments: Theme.allCases) func leavesTheSelectionToReverseVideo(theme: Theme) {
    #expect(theme.look(of: .selection) == Look())
    #expect(theme.look(of: .focusedField) == Look())
  }

  @Test func colourBlindThemeHasNoRedAndNoGreen() {
    let colours = Set(Role.allCases.map { Theme.cb.look(of: $0).foreground })
    #expect(colours.isDisjoint(with: [1, 2, 9, 10]))
  }

  @Test(arguments: Theme.allCases) func fitsEightColours(theme: Theme) {
    for role in Role.allCases {
      let look = theme.look(of: role).reduced(toColours: 8)
      #expect((-1...7).contains(look.foreground) && (-1...7).contains(look.background))
    }
  }

  @Test(arguments: [
    (TerminalOptions.Colour.auto, nil as String?, nil as String?, true), (.auto, "1", nil, false),
    (.auto, "", nil, true), (.auto, nil, "0", false), (.always, "1", "0", true), (.never, nil, nil, false),
  ]) func optionWinsOverEnvironment(
    colour: TerminalOptions.Colour, noColour: String?, cliColour: String?, expected: Bool
  ) {
    let options = TerminalOptions(colour: colour)
    #expect(options.wantsColour(noColour: noColour, cliColour: cliColour) == expected)
  }
}
