@echo off
rem Runs Maven: the installed one if it is new enough, otherwise a pinned release that is downloaded once,
rem checked against its SHA-512 and kept in the user's Maven folder. See mvnw for the variables it heeds.
setlocal
set "MVNW_PROJECT=%~dp0"
for /f "usebackq delims=" %%m in (`powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$lines = Get-Content -LiteralPath '%~f0'; $at = [array]::IndexOf($lines, '#powershell'); Invoke-Expression ($lines[$at..($lines.Length - 1)] -join [char]10)"`) do set "MVNW_MVN=%%m"
if not defined MVNW_MVN exit /b 1
call "%MVNW_MVN%" -f "%MVNW_PROJECT%pom.xml" %*
exit /b %ERRORLEVEL%

#powershell
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
$oldest = [version]'3.8.6'
$pinned = '3.9.11'
$sha512 = '03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076'
if (-not $env:MVNW_FORCE_PINNED) {
  $installed = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1
  if ($installed -and ((& $installed.Source --version) -join ' ') -match 'Apache Maven (\d+\.\d+\.\d+)' -and [version]$Matches[1] -ge $oldest) {
    $installed.Source
    return
  }
}
$base = if ($env:MVNW_REPOURL) { $env:MVNW_REPOURL.TrimEnd('/') } else { 'https://archive.apache.org/dist' }
$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { Join-Path $env:USERPROFILE '.m2' }
$parent = Join-Path $userHome 'wrapper\dists\apache-maven'
$mvn = Join-Path $parent "$pinned\bin\mvn.cmd"
if (-not (Test-Path $mvn)) {
  $work = Join-Path $parent ('.download.' + [guid]::NewGuid())
  New-Item -ItemType Directory -Force $work | Out-Null
  try {
    $zip = Join-Path $work 'maven.zip'
    $url = "$base/maven/maven-3/$pinned/binaries/apache-maven-$pinned-bin.zip"
    (New-Object Net.WebClient).DownloadFile($url, $zip)
    if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $sha512) { throw "$url does not have the SHA-512 $sha512" }
    Expand-Archive $zip $work
    Move-Item (Join-Path $work "apache-maven-$pinned") (Join-Path $parent $pinned)
  } finally {
    Remove-Item -Recurse -Force $work
  }
}
$mvn
