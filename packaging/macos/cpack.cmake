# SPDX-License-Identifier: GPL-3.0-or-later
# The disk image: Heard.app and a link to Applications, and nothing else.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_DMG_VOLUME_NAME "Heard")
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_STRIP_FILES OFF)  # it would break the signature
