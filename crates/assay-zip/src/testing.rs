//! Builds small archives by hand, tricks included.

#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::must_use_candidate
)]

/// One entry: what the directory says, and what its local header says instead.
#[derive(Clone)]
pub struct File {
    /// Name in the directory.
    pub name: Vec<u8>,
    /// Bytes as they stand in the archive.
    pub data: Vec<u8>,
    /// Compression method.
    pub method: u16,
    /// General purpose flags.
    pub flags: u16,
    /// Size of the content.
    pub size: u32,
    /// Size of `data`, as the directory says.
    pub compressed: u32,
    /// Name in the local header.
    pub local_name: Vec<u8>,
    /// Size of the content in the local header.
    pub local_size: u32,
    /// Extra field of the local header.
    pub extra: Vec<u8>,
    /// Offset of the local header, where it is not the real one.
    pub header: Option<u32>,
}

/// Returns a stored entry.
pub fn file(name: &str, data: &[u8]) -> File {
    let size = u32::try_from(data.len()).unwrap();
    File {
        name: name.into(),
        data: data.into(),
        method: 0,
        flags: 0,
        size,
        compressed: size,
        local_name: name.into(),
        local_size: size,
        extra: Vec::new(),
        header: None,
    }
}

/// Returns an entry whose data is deflated.
pub fn deflated(name: &str, data: &[u8]) -> File {
    let mut compressor = libdeflater::Compressor::new(libdeflater::CompressionLvl::default());
    let mut out = vec![0; compressor.deflate_compress_bound(data.len())];
    let length = compressor.deflate_compress(data, &mut out).unwrap();
    out.truncate(length);
    File {
        method: 8,
        size: u32::try_from(data.len()).unwrap(),
        local_size: u32::try_from(data.len()).unwrap(),
        ..file(name, &out)
    }
}

fn half(out: &mut Vec<u8>, number: usize) {
    out.extend(u16::try_from(number).unwrap().to_le_bytes());
}

fn word(out: &mut Vec<u8>, number: u32) {
    out.extend(number.to_le_bytes());
}

fn local(out: &mut Vec<u8>, file: &File) {
    out.extend(b"PK\x03\x04\x14\x00");
    half(out, file.flags.into());
    half(out, file.method.into());
    out.extend([0; 8]);
    word(out, file.compressed);
    word(out, file.local_size);
    half(out, file.local_name.len());
    half(out, 0);
    out.extend(&file.local_name);
    out.extend(&file.data);
}

fn record(out: &mut Vec<u8>, file: &File, header: usize) {
    out.extend(b"PK\x01\x02\x14\x00\x14\x00");
    half(out, file.flags.into());
    half(out, file.method.into());
    out.extend([0; 8]);
    word(out, file.compressed);
    word(out, file.size);
    half(out, file.name.len());
    half(out, file.extra.len());
    out.extend([0; 10]);
    let real = u32::try_from(header).unwrap();
    word(out, file.header.unwrap_or(real));
    out.extend(&file.name);
    out.extend(&file.extra);
}

/// Appends an end record.
pub fn end(out: &mut Vec<u8>, count: usize, size: usize, directory: usize, comment: &[u8]) {
    out.extend(b"PK\x05\x06\0\0\0\0");
    half(out, count);
    half(out, count);
    word(out, u32::try_from(size).unwrap());
    word(out, u32::try_from(directory).unwrap());
    half(out, comment.len());
    out.extend(comment);
}

/// Returns entries and directory without an end record, and where the directory begins.
pub fn body(prefix: &[u8], files: &[File]) -> (Vec<u8>, usize) {
    let mut out = prefix.to_vec();
    let mut headers = Vec::new();
    for file in files {
        headers.push(out.len());
        local(&mut out, file);
    }
    let directory = out.len();
    for (file, header) in files.iter().zip(headers) {
        record(&mut out, file, header);
    }
    (out, directory)
}

/// Returns an archive.
pub fn archive(files: &[File]) -> Vec<u8> {
    let (mut out, directory) = body(b"", files);
    let size = out.len() - directory;
    end(&mut out, files.len(), size, directory, b"");
    out
}
