#!/bin/sh
# Bakes a Debian machine image from the distribution's archive, without loop devices and without booting it.
#
#   bake.sh <work directory> <output.qcow2> <suite> <archive> <security archive>
#
# Needs root. What it makes belongs to the owner of the work directory; the caller removes that.
set -eu

work=$1 output=$2 suite=$3 archive=$4 security=$5
recipe=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$work/root
disk=$work/disk.raw
core=$work/core.img

# GRUB's own space before the first partition, the usual 1 MiB.
partition_offset=1048576
# Free space for the first boot; the root grows to the size of the machine's disk then.
free_space_mib=400

# --one-file-system: nothing of this computer goes, even if something of it is still mounted there.
trap 'rm -rf --one-file-system "$root" "$disk" "$core"' EXIT
trap 'exit 130' HUP INT TERM
# mmdebstrap's own helpers, and tools of the system, when sudo gave a short search path.
PATH=$PATH:/usr/sbin:/sbin
umask 022

packages=$(tr '\n' ',' <"$recipe/packages.txt")

mmdebstrap --mode=root --variant=minbase --include="${packages%,}" \
	--aptopt='APT::Install-Recommends "false"' \
	--aptopt='Acquire::Languages "none"' \
	--dpkgopt=force-unsafe-io \
	--keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
	--essential-hook="cp -R --no-preserve=mode,ownership '$recipe/files/.' \"\$1\"" \
	--customize-hook="sh '$recipe/customize.sh' \"\$1\" '$recipe/apparmor-kernel-features'" \
	"$suite" "$root" \
	"deb $archive $suite main" \
	"deb $archive $suite-updates main" \
	"deb $security $suite-security main"

used_mib=$(du --summarize --block-size=1M "$root" | cut -f1)
# A tenth for the file system's own tables.
size_mib=$((used_mib + used_mib / 10 + free_space_mib))

truncate --size="$((size_mib + 1))M" "$disk"
echo 'start=2048, type=83, bootable' | sfdisk --quiet --label dos "$disk"
mkfs.ext4 -q -F -L root -d "$root" -E "offset=$partition_offset" "$disk" "${size_mib}M"

grub=/usr/lib/grub/i386-pc
grub-mkimage --format=i386-pc --directory="$grub" --prefix='(hd0,msdos1)/boot/grub' --output="$core" \
	biosdisk part_msdos ext2 linux normal configfile minicmd echo
# Bytes 440 to 511 of the first sector are the disk's signature and its partition table.
dd if="$grub/boot.img" of="$disk" bs=440 count=1 conv=notrunc status=none
dd if="$core" of="$disk" bs=512 seek=1 conv=notrunc status=none

qemu-img convert -f raw -O qcow2 "$disk" "$output"
chown --reference="$work" "$output"
