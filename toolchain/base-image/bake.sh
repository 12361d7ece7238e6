#!/bin/sh
# Bakes a Debian machine image from the distribution's archive, without loop devices and without booting it.
#
#   bake.sh <work directory> <output.qcow2> <suite> <keyring> <archive> <security archive>
#
# Needs root. The caller makes and removes the work directory.
set -eu

work=$1 output=$2 suite=$3 keyring=$4 archive=$5 security=$6
recipe=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=$work/root
disk=$work/disk.raw

# GRUB's own space before the first partition, the usual 1 MiB.
partition_offset=1048576
# Free space for the first boot; the root grows to the size of the machine's disk then.
free_space_mib=400

packages=$(tr '\n' ',' <"$recipe/packages.txt" | sed 's/,$//')

mmdebstrap --variant=minbase --include="$packages" \
	--aptopt='APT::Install-Recommends "false"' \
	--aptopt='Acquire::Languages "none"' \
	--keyring="$keyring" \
	--essential-hook="cp -R '$recipe/files/.' \"\$1\"" \
	--essential-hook="mkdir -p \"\$1/etc/initramfs-tools\" && cp '$recipe/initramfs-modules.txt' \"\$1/etc/initramfs-tools/modules\"" \
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
grub-mkimage --format=i386-pc --directory="$grub" --prefix='(hd0,msdos1)/boot/grub' --output="$work/core.img" \
	biosdisk part_msdos ext2 linux normal configfile minicmd echo
# Bytes 440 to 511 of the first sector are the disk's signature and its partition table.
dd if="$grub/boot.img" of="$disk" bs=440 count=1 conv=notrunc status=none
dd if="$work/core.img" of="$disk" bs=512 seek=1 conv=notrunc status=none

qemu-img convert -f raw -O qcow2 "$disk" "$output"
