#!/bin/sh
# Last changes inside the new root file system; run by mmdebstrap.
#
#   customize.sh <root file system> <features of the kernel's AppArmor>
set -eu
root=$1 features=$2

# A machine makes its own identity at its first boot.
: >"$root/etc/machine-id"
rm -f "$root"/etc/ssh/ssh_host_* "$root/var/lib/dbus/machine-id"

chroot "$root" systemctl --quiet enable systemd-networkd systemd-resolved
chroot "$root" systemctl --quiet set-default multi-user.target
# There is no LVM to scrub.
chroot "$root" systemctl --quiet disable e2scrub_reap.service e2scrub_all.timer
# Docker starts with the first use of its socket; whoever configures the machine enables the service.
chroot "$root" systemctl --quiet disable docker.service containerd.service

ln -sf ../run/systemd/resolve/stub-resolv.conf "$root/etc/resolv.conf"
printf 'debian\n' >"$root/etc/hostname"
printf '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n' >"$root/etc/hosts"

# Compiling the profiles takes an emulated machine 12 s; a kernel with other features compiles them again by itself.
cp "$features" "$root/tmp/features"
chroot "$root" apparmor_parser --jobs=2 --skip-kernel-load --write-cache --kernel-features=/tmp/features /etc/apparmor.d
rm "$root/tmp/features"

rm -f "$root/etc/apt/apt.conf.d/99mmdebstrap" "$root/etc/dpkg/dpkg.cfg.d/99mmdebstrap"

# The caches of ldconfig, hwdb and the journal were made by the packages: nothing to renew at the first boot.
chroot "$root" /usr/lib/systemd/systemd-update-done
