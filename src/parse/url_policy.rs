//! Which addresses may enter an article: http, https, mailto, relative ones and fragments; for images also raster `data:`.
//! Nothing else gets past, however it is disguised by control characters, white space or case.
