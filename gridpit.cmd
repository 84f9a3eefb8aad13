@echo off
rem Starts Gridpit; builds it first when there is no program yet or its sources are newer.
setlocal EnableExtensions
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\sim\cli\target\gridpit.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo gridpit: no Java found at '%JAVA%'. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 7
)
for /f "tokens=3" %%v in ('cmd /c ""%JAVA%" -version 2>&1" ^| findstr /i "version"') do set "VERSION=%%~v"
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo gridpit: Java %VERSION% at '%JAVA%' is too old. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 7
)

if "%GRIDPIT_NO_BUILD%"=="1" goto start
set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE for /f %%s in ('powershell -NoProfile -Command "$jar = (Get-Item '%JAR%').LastWriteTime; if (Get-ChildItem '%HOME_DIR%\pom.xml','%HOME_DIR%\models','%HOME_DIR%\sim' -Recurse -File | Where-Object { ($_.Name -eq 'pom.xml' -or $_.FullName -match 'src.main') -and $_.LastWriteTime -gt $jar } | Select-Object -First 1) { 1 }"') do set "STALE=%%s"
if not defined STALE goto start
where mvn >nul 2>&1
if errorlevel 1 (
  if exist "%JAR%" goto start
  echo gridpit: Maven is needed to build Gridpit the first time. Install Maven 3.8 or newer. 1>&2
  exit /b 7
)
echo gridpit: building once (about a minute; libraries are downloaded the first time) 1>&2
pushd "%HOME_DIR%"
call mvn -q -DskipTests package 1>&2
if errorlevel 1 (
  popd
  exit /b 1
)
popd
powershell -NoProfile -Command "(Get-Item '%JAR%').LastWriteTime = Get-Date"

:start
if not exist "%JAR%" (
  echo gridpit: there is no program at %JAR%. Build it: mvn -q -DskipTests package, or unset GRIDPIT_NO_BUILD. 1>&2
  exit /b 7
)
set "FLAGS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto"
for %%c in (run sweep merge verify accept compare chart report stub serve) do if "%~1"=="%%c" set "FLAGS=-XX:+UseSerialGC -XX:MaxRAMPercentage=60 -XX:NewRatio=3 -XX:FreqInlineSize=70 -XX:InlineSmallCode=500 -XX:MaxInlineLevel=4 -XX:LoopUnrollLimit=10 -XX:-PartialPeelLoop -XX:-UseLoopPredicate -XX:-UseProfiledLoopPredicate"
"%JAVA%" %FLAGS% -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dsun.net.httpserver.nodelay=true "-Dgridpit.home=%HOME_DIR%" %GRIDPIT_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
