# SPDX-License-Identifier: GPL-3.0-or-later
#: brings translations/*.ts up to the texts in the sources: ./dev translations
#:
#: New texts come as unfinished: translate them with the words of translations/README.md (in the file itself or in
#: Qt Linguist) and take out type="unfinished". Texts that are gone are dropped. translations_test holds the files to it.
[[ $# -eq 0 ]] || fail "translations: unknown argument $1"
install_groups build
lupdate=/usr/lib/qt6/bin/lupdate
[[ -x $lupdate ]] || lupdate=$(command -v lupdate-qt6 || command -v lupdate) || fail "there is no lupdate; it comes with Qt's tools"
shared=(-silent -locations none -no-obsolete -no-ui-lines -extensions cpp,h -I . -I app app ui plugins)
# English is in the sources: its file has only the plurals.
"$lupdate" "${shared[@]}" -pluralonly -ts translations/heard_en.ts
"$lupdate" "${shared[@]}" -ts translations/heard_ru.ts translations/heard_uk.ts
say "unfinished: $(grep -c 'type="unfinished"' translations/*.ts | tr '\n' ' ')"
