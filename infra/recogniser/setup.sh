#!/usr/bin/env bash
# Installs what rendering lines and training need on Debian 12: torch, OpenCV, dictionaries and Japanese fonts.
set -euo pipefail
packages=(
  python3-torch libopenblas0-pthread python3-onnx python3-numpy python3-opencv python3-pil python3-fonttools fontconfig
  edict mecab-ipadic-utf8
  fonts-dotgothic16 fonts-droid-fallback fonts-horai-umefont fonts-ipaexfont fonts-ipafont fonts-komatuna fonts-konatu fonts-migmix fonts-mmcedar fonts-monapo
  fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-motoya-l-cedar fonts-motoya-l-maruberi fonts-mplus fonts-noto-cjk fonts-sawarabi-gothic
  fonts-sawarabi-mincho fonts-takao fonts-umeplus fonts-umeplus-cl fonts-vlgothic
  xfonts-base xfonts-ayu xfonts-kappa20 xfonts-shinonome
)
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "recogniser: installing ${missing[*]}"
  "${as_root[@]}" apt-get -qq -o DPkg::Lock::Timeout=600 update
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "${missing[@]}" >/dev/null
fi
echo "recogniser: all there"
