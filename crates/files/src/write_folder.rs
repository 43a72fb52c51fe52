//! Folders that are written whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempDir};

/// Files of a folder: the name of each with its bytes.
pub type Contents = Vec<(String, Vec<u8>)>;

/// Writes a folder whole: it is there with all of its files, or everything is as it was.
///
/// The files go to a temporary folder beside `path`, which then takes its place. A folder that is there already is taken
/// away only when the new one stands ready; whether it may be, the caller has decided.
///
/// # Errors
/// When the folder above does not exist or cannot be written to, when `path` is something other than a folder, or when
/// the disk is full.
pub fn write_folder(path: &Path, contents: &Contents) -> io::Result<()> {
    let existing = match fs::metadata(path) {
        Ok(found) if !found.is_dir() => return Err(ErrorKind::NotADirectory.into()),
        Ok(_) => Some(fs::canonicalize(path)?),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    // A link is followed, so that it leads to the new folder afterwards.
    let path = existing.as_deref().unwrap_or(path);
    let above = match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    let made = temporary(above)?;
    for (name, bytes) in contents {
        let mut file = File::create_new(made.path().join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    match existing.is_some() {
        true => exchange(path, above, made),
        false => keep(made, path),
    }
}

fn temporary(above: &Path) -> io::Result<TempDir> {
    let mut builder = Builder::new();
    builder.prefix(".thidua-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.tempdir_in(above)
}

/// Gives a temporary folder its name; where that fails it is gone.
fn keep(made: TempDir, path: &Path) -> io::Result<()> {
    fs::rename(made.path(), path)?;
    // It is no longer where it was made, so that nothing is left to be taken away.
    let _moved: PathBuf = made.keep();
    Ok(())
}

fn exchange(path: &Path, above: &Path, made: TempDir) -> io::Result<()> {
    let aside = temporary(above)?;
    let old = aside.path().join("old");
    fs::rename(path, &old)?;
    match keep(made, path) {
        Ok(()) => Ok(()),
        Err(error) => {
            if fs::rename(&old, path).is_err() {
                // Rather a folder under a strange name than none.
                let _kept: PathBuf = aside.keep();
            }
            Err(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_in(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn contents(files: &[(&str, &str)]) -> Contents {
        files.iter().map(|(name, text)| (name.to_string(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_folder_is_made_and_replaced_and_nothing_else_stays() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("hội nghị");
        write_folder(&path, &contents(&[("a", "1"), ("b", "2")])).unwrap();
        write_folder(&path, &contents(&[("a", "3")])).unwrap();
        assert_eq!(names_in(&path), ["a"]);
        assert_eq!(fs::read(path.join("a")).unwrap(), b"3");
        assert_eq!(names_in(directory.path()), ["hội nghị"]);
    }

    #[test]
    fn a_failure_leaves_everything_as_it_was() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("out");
        write_folder(&path, &contents(&[("a", "1")])).unwrap();
        // The second of two files of one name cannot be made.
        assert!(write_folder(&path, &contents(&[("b", "2"), ("b", "3")])).is_err());
        assert_eq!((names_in(directory.path()), names_in(&path)), (vec!["out".into()], vec!["a".into()]));
        assert!(write_folder(&path.join("a"), &contents(&[])).is_err());
        let nowhere = directory.path().join("no/such");
        assert_eq!(write_folder(&nowhere, &contents(&[])).unwrap_err().kind(), ErrorKind::NotFound);
        assert_eq!(fs::read(path.join("a")).unwrap(), b"1");
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_was_written_and_a_link_is_followed() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let directory = tempfile::tempdir().unwrap();
        let (path, link) = (directory.path().join("real"), directory.path().join("link"));
        write_folder(&path, &contents(&[("a", "1")])).unwrap();
        let plain = directory.path().join("plain");
        fs::create_dir(&plain).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&path), mode(&plain));
        symlink(&path, &link).unwrap();
        write_folder(&link, &contents(&[("b", "2")])).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(names_in(&path), ["b"]);
    }
}
