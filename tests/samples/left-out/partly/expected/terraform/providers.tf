# Compiled by archc from diagram.mmd. Change the drawing, not this file.
# Not all that is drawn is deployed by this. Left out, by reason and line:
#   Amazon CloudFront without an origin to serve from [ARC304]
#     line 2: cdn (CloudFront)
#   no construct for Amazon Macie yet [ARC301]
#     line 4: macie (Amazon Macie */ ${path.module} 漢字)
#   no construct for Amazon OpenSearch Service yet [ARC301]
#     line 5: search (OpenSearch)
#   what an error stands against
#     line 10: [ARC211] ('colour' is not a property of AWS Lambda)
#   'CloudFront' at its end is left out
#     line 2: users -> cdn
#   'Amazon Macie */ ${path.module} 漢字' at its end is left out
#     line 8: fn -> macie
#   'OpenSearch' at its end is left out
#     line 9: key -> search
#   stands outside of what archc deploys
#     line 2: users (Users)

terraform {
  required_version = ">= 1.9.0, < 2.0.0"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 6.0.0"
    }
  }
}

provider "aws" {
  region = var.region
  default_tags {
    tags = local.tags
  }
}
