# In the place of golang:1.26.8-bookworm. The context is Go's folder.
FROM docker.io/library/debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates
COPY . /usr/local/go
ENV PATH=/usr/local/go/bin:$PATH GOTOOLCHAIN=local SSL_CERT_FILE=/usr/local/share/builders-authorities.crt
