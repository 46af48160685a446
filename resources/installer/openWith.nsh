; Windows offers Chargewright under "Open with" for .xml and .bin, and leaves whatever opens them by a double click as it is.
; electron-builder's own fileAssociations would make it the one that opens them.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Chargewright.File" "" "Chargewright"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Chargewright.File\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Chargewright.File\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.xml\OpenWithProgids" "Chargewright.File"
  WriteRegNone SHELL_CONTEXT "Software\Classes\.bin\OpenWithProgids" "Chargewright.File"
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.xml\OpenWithProgids" "Chargewright.File"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.bin\OpenWithProgids" "Chargewright.File"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Chargewright.File"
  System::Call "shell32::SHChangeNotify(i,i,i,i) (0x08000000, 0x1000, 0, 0)"
!macroend
