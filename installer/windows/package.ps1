# Builds target\installer\windlass-VERSION.msi: per user, with an entry in the start menu.
#   installer\windows\package.ps1 [-Version VERSION]
# Needs: Maven, a JDK 25 or newer with jpackage (JAVA_HOME), the WiX Toolset 3.14 or newer on PATH.
param([string]$Version)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'Point JAVA_HOME at a JDK 25 or newer with jpackage.' }

function Invoke-Checked([string]$Program) {
  & $Program @args
  if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}
function Get-Lines([string]$File) {
  Get-Content $File | ForEach-Object { ($_ -replace '#.*', '').Trim() } | Where-Object { $_ }
}

Invoke-Checked mvn -B -q -DskipTests -Pinstaller package
if (-not $Version) {
  $Version = (Get-Content target\classes\build.properties | Select-String '^version=').Line `
    -replace '^version=', '' -replace '-SNAPSHOT$', ''
}
$out = 'target\installer'
$work = "$out\work"
Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory $work | Out-Null

$jar = (Get-ChildItem target\windlass-*.jar)[0].FullName
$libraries = (Get-ChildItem target\lib\*.jar).FullName -join ';'
$found = & "$jdk\bin\jdeps" -q --multi-release 25 --ignore-missing-deps --module-path target\javafx `
  -cp $libraries --print-module-deps $jar | Select-Object -Last 1
$modules = (@($found) + (Get-Lines installer\modules)) -join ','
Invoke-Checked "$jdk\bin\jlink" --module-path target\javafx --add-modules $modules `
  --include-locales=en,zh-Hans-CN --strip-debug --no-header-files --no-man-pages `
  --exclude-resources='glob:/javafx.graphics/*.dll' --output "$work\runtime"
Add-Type -AssemblyName System.IO.Compression.FileSystem
Get-ChildItem target\javafx\javafx-graphics-*-win*.jar | ForEach-Object {
  $zip = [IO.Compression.ZipFile]::OpenRead($_.FullName)
  $zip.Entries | Where-Object { $_.Name -like '*.dll' } | ForEach-Object {
    [IO.Compression.ZipFileExtensions]::ExtractToFile($_, (Join-Path (Resolve-Path "$work\runtime\bin") $_.Name), $true)
  }
  $zip.Dispose()
}

New-Item -ItemType Directory "$work\input" | Out-Null
Copy-Item $jar "$work\input\windlass.jar"
Copy-Item target\lib\*.jar "$work\input"
$options = Get-Lines installer\jvm-options | ForEach-Object { '--java-options'; $_ }
Invoke-Checked "$jdk\bin\jpackage" --type msi --name Windlass --app-version $Version --vendor Windlass `
  --description 'Pull and manage container images' --license-file LICENSE `
  --icon installer\windows\windlass.ico --runtime-image "$work\runtime" --input "$work\input" `
  --main-jar windlass.jar --main-class org.windlass.app.Windlass @options `
  --win-per-user-install --win-menu --win-menu-group Windlass --win-shortcut-prompt `
  --win-upgrade-uuid 3f1f7f0a-9f6a-4c0f-8a39-5b6a5d7d3c21 --dest $out
Get-ChildItem "$out\*.msi"
